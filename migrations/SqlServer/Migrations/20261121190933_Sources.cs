using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Sources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_UsageLines_Key",
                table: "UsageLines");

            migrationBuilder.DropIndex(
                name: "IX_Offers_Provider_ListedModel_Region_Tier_ContextFrom",
                table: "Offers");

            migrationBuilder.AddColumn<bool>(
                name: "IsRemoval",
                table: "UsageRestatements",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "StreamId",
                table: "UsageLines",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ConvertedFrom",
                table: "UsageDays",
                type: "nvarchar(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsCounted",
                table: "UsageDays",
                type: "bit",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Rate",
                table: "UsageDays",
                type: "decimal(28,12)",
                precision: 28,
                scale: 12,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RateOn",
                table: "UsageDays",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "StreamId",
                table: "UsageDays",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "List",
                table: "Offers",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "litellm");

            migrationBuilder.AddColumn<string>(
                name: "Period",
                table: "ImportRuns",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "SourceId",
                table: "ImportRuns",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ExchangeRates",
                columns: table => new
                {
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    PerEuro = table.Column<decimal>(type: "decimal(18,8)", precision: 18, scale: 8, nullable: false),
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    StatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeRates", x => new { x.Currency, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "ModelAliases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    ModelId = table.Column<int>(type: "int", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    SeenIn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FirstSeenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DecidedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelAliases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ModelAliases_Models_ModelId",
                        column: x => x.ModelId,
                        principalTable: "Models",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Payloads",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payloads", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Connector = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Settings = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Secrets = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Cron = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    TimeZone = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    IsPaused = table.Column<bool>(type: "bit", nullable: false),
                    Rank = table.Column<int>(type: "int", nullable: true),
                    CoveredTo = table.Column<DateOnly>(type: "date", nullable: true),
                    LastGoodAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    RunId = table.Column<int>(type: "int", nullable: true),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Origin = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UsageOverlaps",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    StreamId = table.Column<int>(type: "int", nullable: false),
                    PartyId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsageOverlaps", x => new { x.Day, x.StreamId, x.PartyId });
                });

            migrationBuilder.CreateTable(
                name: "UsageStreams",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsageStreams", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Incidents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    VendorId = table.Column<int>(type: "int", nullable: true),
                    ExternalId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Impact = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsResolved = table.Column<bool>(type: "bit", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ResolvedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    FirstSeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Incidents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Incidents_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Incidents_Vendors_VendorId",
                        column: x => x.VendorId,
                        principalTable: "Vendors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeaderboardScores",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    Board = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    ModelId = table.Column<int>(type: "int", nullable: true),
                    Measure = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Value = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: false),
                    MeasuredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CostUsd = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    LastSeenOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeaderboardScores", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeaderboardScores_Models_ModelId",
                        column: x => x.ModelId,
                        principalTable: "Models",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeaderboardScores_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ModelNotices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    Provider = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    ModelId = table.Column<int>(type: "int", nullable: true),
                    Stage = table.Column<int>(type: "int", nullable: false),
                    AnnouncedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DeprecatedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ShutdownOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NotBefore = table.Column<DateOnly>(type: "date", nullable: true),
                    Replacements = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    FirstSeenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastSeenOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ModelNotices_Models_ModelId",
                        column: x => x.ModelId,
                        principalTable: "Models",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ModelNotices_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SourcePayloads",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    FirstOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourcePayloads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SourcePayloads_Payloads_Hash",
                        column: x => x.Hash,
                        principalTable: "Payloads",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SourcePayloads_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SourcePeriods",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    Period = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    StoredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourcePeriods", x => new { x.SourceId, x.Period });
                    table.ForeignKey(
                        name: "FK_SourcePeriods_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SourceRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    TriggeredBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Doing = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Requests = table.Column<int>(type: "int", nullable: false),
                    Read = table.Column<long>(type: "bigint", nullable: false),
                    Added = table.Column<long>(type: "bigint", nullable: false),
                    Changed = table.Column<long>(type: "bigint", nullable: false),
                    Unchanged = table.Column<long>(type: "bigint", nullable: false),
                    Removed = table.Column<long>(type: "bigint", nullable: false),
                    Rejected = table.Column<long>(type: "bigint", nullable: false),
                    Message = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    PayloadHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SourceRuns_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StatusRecords",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    VendorId = table.Column<int>(type: "int", nullable: true),
                    Health = table.Column<int>(type: "int", nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Components = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FirstAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatusRecords_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StatusRecords_Vendors_VendorId",
                        column: x => x.VendorId,
                        principalTable: "Vendors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SourceCalls",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SourceRunId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Method = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Attempt = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: true),
                    Milliseconds = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceCalls", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SourceCalls_SourceRuns_SourceRunId",
                        column: x => x.SourceRunId,
                        principalTable: "SourceRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SourceProblems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SourceRunId = table.Column<int>(type: "int", nullable: false),
                    Period = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Row = table.Column<long>(type: "bigint", nullable: false),
                    Column = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Message = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    IsNote = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceProblems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SourceProblems_SourceRuns_SourceRunId",
                        column: x => x.SourceRunId,
                        principalTable: "SourceRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UsageLines_Key_StreamId",
                table: "UsageLines",
                columns: new[] { "Key", "StreamId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UsageLines_StreamId",
                table: "UsageLines",
                column: "StreamId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_List_Provider_ListedModel_Region_Tier_ContextFrom",
                table: "Offers",
                columns: new[] { "List", "Provider", "ListedModel", "Region", "Tier", "ContextFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_SourceId_Period",
                table: "ImportRuns",
                columns: new[] { "SourceId", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_Incidents_SourceId_ExternalId",
                table: "Incidents",
                columns: new[] { "SourceId", "ExternalId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Incidents_VendorId",
                table: "Incidents",
                column: "VendorId");

            migrationBuilder.CreateIndex(
                name: "IX_LeaderboardScores_ModelId",
                table: "LeaderboardScores",
                column: "ModelId");

            migrationBuilder.CreateIndex(
                name: "IX_LeaderboardScores_SourceId_Board_Name_Measure",
                table: "LeaderboardScores",
                columns: new[] { "SourceId", "Board", "Name", "Measure" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ModelAliases_ModelId",
                table: "ModelAliases",
                column: "ModelId");

            migrationBuilder.CreateIndex(
                name: "IX_ModelAliases_Name",
                table: "ModelAliases",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ModelNotices_ModelId",
                table: "ModelNotices",
                column: "ModelId");

            migrationBuilder.CreateIndex(
                name: "IX_ModelNotices_SourceId_Provider_Name",
                table: "ModelNotices",
                columns: new[] { "SourceId", "Provider", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SourceCalls_SourceRunId",
                table: "SourceCalls",
                column: "SourceRunId");

            migrationBuilder.CreateIndex(
                name: "IX_SourcePayloads_Hash",
                table: "SourcePayloads",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_SourcePayloads_SourceId_LastOn",
                table: "SourcePayloads",
                columns: new[] { "SourceId", "LastOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SourceProblems_SourceRunId",
                table: "SourceProblems",
                column: "SourceRunId");

            migrationBuilder.CreateIndex(
                name: "IX_SourceRuns_SourceId_StartedAt",
                table: "SourceRuns",
                columns: new[] { "SourceId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Name",
                table: "Sources",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatusRecords_SourceId_LastAt",
                table: "StatusRecords",
                columns: new[] { "SourceId", "LastAt" });

            migrationBuilder.CreateIndex(
                name: "IX_StatusRecords_VendorId",
                table: "StatusRecords",
                column: "VendorId");

            migrationBuilder.CreateIndex(
                name: "IX_UsageStreams_SourceId_Account",
                table: "UsageStreams",
                columns: new[] { "SourceId", "Account" },
                unique: true);

            // Price lists become sources of their own; what they were told stays.
            migrationBuilder.Sql(
                """
                INSERT INTO [Sources] ([Connector], [Name], [Settings], [Secrets], [Cron], [TimeZone], [IsPaused], [LastGoodAt], [Origin], [Version])
                SELECT N'litellm', [Name], N'{"address":"' + STRING_ESCAPE([Location], 'json') + N'"}', 0x, N'0 0 3 * * ?', N'UTC', 1 - [Enabled], NULL, 3, 0
                FROM [PriceListSources];
                INSERT INTO [UsageStreams] ([SourceId], [Account])
                SELECT DISTINCT 0, LEFT(COALESCE([BillingAccountId], N''), 300) FROM [UsageLines];
                UPDATE l SET [StreamId] = s.[Id] FROM [UsageLines] l JOIN [UsageStreams] s
                ON s.[SourceId] = 0 AND s.[Account] = LEFT(COALESCE(l.[BillingAccountId], N''), 300);
                """);

            migrationBuilder.DropTable(
                name: "PriceListSources");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ExchangeRates");

            migrationBuilder.DropTable(
                name: "Incidents");

            migrationBuilder.DropTable(
                name: "LeaderboardScores");

            migrationBuilder.DropTable(
                name: "ModelAliases");

            migrationBuilder.DropTable(
                name: "ModelNotices");

            migrationBuilder.DropTable(
                name: "SourceCalls");

            migrationBuilder.DropTable(
                name: "SourcePayloads");

            migrationBuilder.DropTable(
                name: "SourcePeriods");

            migrationBuilder.DropTable(
                name: "SourceProblems");

            migrationBuilder.DropTable(
                name: "StatusRecords");

            migrationBuilder.DropTable(
                name: "UsageOverlaps");

            migrationBuilder.DropTable(
                name: "UsageStreams");

            migrationBuilder.DropTable(
                name: "Payloads");

            migrationBuilder.DropTable(
                name: "SourceRuns");

            migrationBuilder.DropTable(
                name: "Sources");

            migrationBuilder.DropIndex(
                name: "IX_UsageLines_Key_StreamId",
                table: "UsageLines");

            migrationBuilder.DropIndex(
                name: "IX_UsageLines_StreamId",
                table: "UsageLines");

            migrationBuilder.DropIndex(
                name: "IX_Offers_List_Provider_ListedModel_Region_Tier_ContextFrom",
                table: "Offers");

            migrationBuilder.DropIndex(
                name: "IX_ImportRuns_SourceId_Period",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "IsRemoval",
                table: "UsageRestatements");

            migrationBuilder.DropColumn(
                name: "StreamId",
                table: "UsageLines");

            migrationBuilder.DropColumn(
                name: "ConvertedFrom",
                table: "UsageDays");

            migrationBuilder.DropColumn(
                name: "IsCounted",
                table: "UsageDays");

            migrationBuilder.DropColumn(
                name: "Rate",
                table: "UsageDays");

            migrationBuilder.DropColumn(
                name: "RateOn",
                table: "UsageDays");

            migrationBuilder.DropColumn(
                name: "StreamId",
                table: "UsageDays");

            migrationBuilder.DropColumn(
                name: "List",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "Period",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "SourceId",
                table: "ImportRuns");

            migrationBuilder.CreateTable(
                name: "PriceListSources",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Enabled = table.Column<bool>(type: "bit", nullable: false),
                    LastOutcome = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    LastPulledAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Location = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceListSources", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UsageLines_Key",
                table: "UsageLines",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Provider_ListedModel_Region_Tier_ContextFrom",
                table: "Offers",
                columns: new[] { "Provider", "ListedModel", "Region", "Tier", "ContextFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PriceListSources_Name",
                table: "PriceListSources",
                column: "Name",
                unique: true);
        }
    }
}
