IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
CREATE TABLE [AspNetRoles] (
    [Id] int NOT NULL IDENTITY,
    [Name] nvarchar(256) NULL,
    [NormalizedName] nvarchar(256) NULL,
    [ConcurrencyStamp] nvarchar(max) NULL,
    CONSTRAINT [PK_AspNetRoles] PRIMARY KEY ([Id])
);

CREATE TABLE [AspNetUsers] (
    [Id] int NOT NULL IDENTITY,
    [DisplayName] nvarchar(100) NOT NULL,
    [DisabledAt] datetimeoffset NULL,
    [UserName] nvarchar(256) NULL,
    [NormalizedUserName] nvarchar(256) NULL,
    [Email] nvarchar(256) NULL,
    [NormalizedEmail] nvarchar(256) NULL,
    [EmailConfirmed] bit NOT NULL,
    [PasswordHash] nvarchar(max) NULL,
    [SecurityStamp] nvarchar(max) NULL,
    [ConcurrencyStamp] nvarchar(max) NULL,
    [PhoneNumber] nvarchar(max) NULL,
    [PhoneNumberConfirmed] bit NOT NULL,
    [TwoFactorEnabled] bit NOT NULL,
    [LockoutEnd] datetimeoffset NULL,
    [LockoutEnabled] bit NOT NULL,
    [AccessFailedCount] int NOT NULL,
    CONSTRAINT [PK_AspNetUsers] PRIMARY KEY ([Id])
);

CREATE TABLE [AuditEntries] (
    [Id] bigint NOT NULL IDENTITY,
    [At] datetimeoffset NOT NULL,
    [Actor] nvarchar(256) NOT NULL,
    [Action] nvarchar(64) NOT NULL,
    [Subject] nvarchar(64) NOT NULL,
    [Key] nvarchar(400) NOT NULL,
    [RecordId] int NULL,
    [Before] nvarchar(max) NULL,
    [After] nvarchar(max) NULL,
    CONSTRAINT [PK_AuditEntries] PRIMARY KEY ([Id])
);

CREATE TABLE [ImportRuns] (
    [Id] int NOT NULL IDENTITY,
    [Kind] int NOT NULL,
    [FileName] nvarchar(260) NOT NULL,
    [Register] nvarchar(40) NOT NULL,
    [ContentHash] nvarchar(64) NOT NULL,
    [State] int NOT NULL,
    [StartedBy] nvarchar(256) NOT NULL,
    [StartedAt] datetimeoffset NOT NULL,
    [EndedAt] datetimeoffset NULL,
    [Added] bigint NOT NULL,
    [Changed] bigint NOT NULL,
    [Unchanged] bigint NOT NULL,
    [Rejected] bigint NOT NULL,
    [Message] nvarchar(2000) NULL,
    [Origin] int NOT NULL,
    CONSTRAINT [PK_ImportRuns] PRIMARY KEY ([Id])
);

CREATE TABLE [JobRuns] (
    [Id] int NOT NULL IDENTITY,
    [Job] nvarchar(80) NOT NULL,
    [StartedAt] datetimeoffset NOT NULL,
    [EndedAt] datetimeoffset NULL,
    [Outcome] int NOT NULL,
    [Message] nvarchar(2000) NULL,
    [TriggeredBy] nvarchar(256) NOT NULL,
    CONSTRAINT [PK_JobRuns] PRIMARY KEY ([Id])
);

CREATE TABLE [MappingRules] (
    [Id] int NOT NULL IDENTITY,
    [Order] int NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Conditions] nvarchar(4000) NOT NULL,
    [PartyId] int NULL,
    [DeveloperId] int NULL,
    [HostId] int NULL,
    [ChannelId] int NULL,
    [ModelId] int NULL,
    [ApplicationId] int NULL,
    [TokenKind] int NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_MappingRules] PRIMARY KEY ([Id])
);

CREATE TABLE [Policies] (
    [Version] int NOT NULL,
    [Policy] nvarchar(max) NOT NULL,
    [ChangedBy] nvarchar(256) NOT NULL,
    [ChangedAt] datetimeoffset NOT NULL,
    [Reason] nvarchar(1000) NOT NULL,
    CONSTRAINT [PK_Policies] PRIMARY KEY ([Version])
);

CREATE TABLE [PriceListSources] (
    [Id] int NOT NULL IDENTITY,
    [Name] nvarchar(200) NOT NULL,
    [Location] nvarchar(1000) NOT NULL,
    [Enabled] bit NOT NULL,
    [LastPulledAt] datetimeoffset NULL,
    [LastOutcome] nvarchar(1000) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_PriceListSources] PRIMARY KEY ([Id])
);

CREATE TABLE [SavedViews] (
    [Id] int NOT NULL IDENTITY,
    [Name] nvarchar(120) NOT NULL,
    [Address] nvarchar(2000) NOT NULL,
    [Owner] nvarchar(256) NOT NULL,
    [IsShared] bit NOT NULL,
    [SavedAt] datetimeoffset NOT NULL,
    CONSTRAINT [PK_SavedViews] PRIMARY KEY ([Id])
);

CREATE TABLE [UsageDays] (
    [Id] bigint NOT NULL IDENTITY,
    [Day] date NOT NULL,
    [PartyId] int NULL,
    [DeveloperId] int NULL,
    [HostId] int NULL,
    [ModelId] int NULL,
    [Tier] int NULL,
    [ApplicationId] int NULL,
    [IsAi] bit NOT NULL,
    [Currency] nvarchar(3) NOT NULL,
    [Rows] int NOT NULL,
    [CorrectionRows] int NOT NULL,
    [Tokens] decimal(28,4) NULL,
    [ListCost] decimal(28,16) NULL,
    [ContractedCost] decimal(28,16) NULL,
    [EffectiveCost] decimal(28,16) NULL,
    [BilledCost] decimal(28,16) NULL,
    CONSTRAINT [PK_UsageDays] PRIMARY KEY ([Id])
);

CREATE TABLE [UsageFacts] (
    [ImportRunId] int NOT NULL,
    [RowNumber] bigint NOT NULL,
    [LineId] int NOT NULL,
    [Start] datetimeoffset NOT NULL,
    [End] datetimeoffset NOT NULL,
    [Day] date NOT NULL,
    [PricingQuantity] decimal(28,16) NULL,
    [ConsumedQuantity] decimal(28,16) NULL,
    [Tokens] decimal(28,16) NULL,
    [ListCost] decimal(28,16) NULL,
    [ContractedCost] decimal(28,16) NULL,
    [EffectiveCost] decimal(28,16) NULL,
    [BilledCost] decimal(28,16) NULL,
    [IsCorrection] bit NOT NULL,
    CONSTRAINT [PK_UsageFacts] PRIMARY KEY ([ImportRunId], [RowNumber])
);

CREATE TABLE [UsageLines] (
    [Id] int NOT NULL IDENTITY,
    [Key] uniqueidentifier NOT NULL,
    [BillingAccountId] nvarchar(max) NULL,
    [BillingAccountName] nvarchar(max) NULL,
    [SubAccountId] nvarchar(max) NULL,
    [SubAccountName] nvarchar(max) NULL,
    [ServiceProvider] nvarchar(max) NULL,
    [HostProvider] nvarchar(max) NULL,
    [Publisher] nvarchar(max) NULL,
    [InvoiceIssuer] nvarchar(max) NULL,
    [ServiceCategory] nvarchar(max) NULL,
    [ServiceName] nvarchar(max) NULL,
    [SkuId] nvarchar(max) NULL,
    [SkuPriceId] nvarchar(max) NULL,
    [SkuMeter] nvarchar(max) NULL,
    [ResourceId] nvarchar(max) NULL,
    [ResourceName] nvarchar(max) NULL,
    [ResourceType] nvarchar(max) NULL,
    [RegionId] nvarchar(max) NULL,
    [ChargeCategory] nvarchar(max) NULL,
    [ChargeClass] nvarchar(max) NULL,
    [ChargeFrequency] nvarchar(max) NULL,
    [ChargeDescription] nvarchar(max) NULL,
    [PricingCategory] nvarchar(max) NULL,
    [PricingUnit] nvarchar(max) NULL,
    [ConsumedUnit] nvarchar(max) NULL,
    [CommitmentDiscountId] nvarchar(max) NULL,
    [CommitmentDiscountStatus] nvarchar(max) NULL,
    [Tags] nvarchar(max) NULL,
    [Currency] nvarchar(3) NOT NULL,
    [PartyId] int NULL,
    [DeveloperId] int NULL,
    [HostId] int NULL,
    [ChannelId] int NULL,
    [ModelId] int NULL,
    [ApplicationId] int NULL,
    [TokenKind] int NULL,
    [IsStated] bit NOT NULL,
    [IsAi] bit NOT NULL,
    [MappedBy] nvarchar(400) NOT NULL,
    CONSTRAINT [PK_UsageLines] PRIMARY KEY ([Id])
);

CREATE TABLE [UsageMonths] (
    [Id] bigint NOT NULL IDENTITY,
    [Month] date NOT NULL,
    [PartyId] int NULL,
    [DeveloperId] int NULL,
    [HostId] int NULL,
    [ModelId] int NULL,
    [Tier] int NULL,
    [IsAi] bit NOT NULL,
    [Currency] nvarchar(3) NOT NULL,
    [Rows] bigint NOT NULL,
    [Tokens] decimal(28,4) NULL,
    [ListCost] decimal(28,16) NULL,
    [EffectiveCost] decimal(28,16) NULL,
    [BilledCost] decimal(28,16) NULL,
    CONSTRAINT [PK_UsageMonths] PRIMARY KEY ([Id])
);

CREATE TABLE [UsageRestatements] (
    [Id] bigint NOT NULL IDENTITY,
    [LineId] int NOT NULL,
    [Start] datetimeoffset NOT NULL,
    [End] datetimeoffset NOT NULL,
    [ImportRunId] int NOT NULL,
    [RowNumber] bigint NOT NULL,
    [OldImportRunId] int NOT NULL,
    [OldRowNumber] bigint NOT NULL,
    [OldListCost] decimal(28,16) NULL,
    [OldContractedCost] decimal(28,16) NULL,
    [OldEffectiveCost] decimal(28,16) NULL,
    [OldBilledCost] decimal(28,16) NULL,
    [OldTokens] decimal(28,16) NULL,
    CONSTRAINT [PK_UsageRestatements] PRIMARY KEY ([Id])
);

CREATE TABLE [VendorEvents] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [Title] nvarchar(300) NOT NULL,
    [Kind] int NOT NULL,
    [OccurredOn] date NULL,
    [Description] nvarchar(4000) NOT NULL,
    [VendorIds] nvarchar(max) NOT NULL,
    [ModelIds] nvarchar(max) NOT NULL,
    [ContractIds] nvarchar(max) NOT NULL,
    [SourceTitle] nvarchar(300) NOT NULL,
    [SourceAddress] nvarchar(1000) NOT NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_VendorEvents] PRIMARY KEY ([Id])
);

CREATE TABLE [Vendors] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(80) NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Roles] int NOT NULL,
    [LegalName] nvarchar(300) NOT NULL,
    [Lei] nvarchar(20) NOT NULL,
    [Country] nvarchar(2) NULL,
    [ParentId] int NULL,
    [Summary] nvarchar(2000) NOT NULL,
    [GovernanceForm] int NULL,
    [AlliancePhase] int NULL,
    [ReviewOwner] nvarchar(200) NOT NULL,
    [ReviewOn] date NULL,
    [PriceListNames] nvarchar(1000) NOT NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_Vendors] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Vendors_Vendors_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [AspNetRoleClaims] (
    [Id] int NOT NULL IDENTITY,
    [RoleId] int NOT NULL,
    [ClaimType] nvarchar(max) NULL,
    [ClaimValue] nvarchar(max) NULL,
    CONSTRAINT [PK_AspNetRoleClaims] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_AspNetRoleClaims_AspNetRoles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [AspNetRoles] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [AspNetUserClaims] (
    [Id] int NOT NULL IDENTITY,
    [UserId] int NOT NULL,
    [ClaimType] nvarchar(max) NULL,
    [ClaimValue] nvarchar(max) NULL,
    CONSTRAINT [PK_AspNetUserClaims] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_AspNetUserClaims_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [AspNetUserLogins] (
    [LoginProvider] nvarchar(450) NOT NULL,
    [ProviderKey] nvarchar(450) NOT NULL,
    [ProviderDisplayName] nvarchar(max) NULL,
    [UserId] int NOT NULL,
    CONSTRAINT [PK_AspNetUserLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
    CONSTRAINT [FK_AspNetUserLogins_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [AspNetUserRoles] (
    [UserId] int NOT NULL,
    [RoleId] int NOT NULL,
    CONSTRAINT [PK_AspNetUserRoles] PRIMARY KEY ([UserId], [RoleId]),
    CONSTRAINT [FK_AspNetUserRoles_AspNetRoles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [AspNetRoles] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_AspNetUserRoles_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [AspNetUserTokens] (
    [UserId] int NOT NULL,
    [LoginProvider] nvarchar(450) NOT NULL,
    [Name] nvarchar(450) NOT NULL,
    [Value] nvarchar(max) NULL,
    CONSTRAINT [PK_AspNetUserTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
    CONSTRAINT [FK_AspNetUserTokens_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [ImportProblems] (
    [Id] bigint NOT NULL IDENTITY,
    [ImportRunId] int NOT NULL,
    [Row] bigint NOT NULL,
    [Column] nvarchar(100) NOT NULL,
    [Value] nvarchar(200) NOT NULL,
    [Message] nvarchar(1000) NOT NULL,
    [IsNote] bit NOT NULL,
    CONSTRAINT [PK_ImportProblems] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ImportProblems_ImportRuns_ImportRunId] FOREIGN KEY ([ImportRunId]) REFERENCES [ImportRuns] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Contracts] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [Title] nvarchar(300) NOT NULL,
    [VendorId] int NULL,
    [Type] int NOT NULL,
    [ParentId] int NULL,
    [OurParty] nvarchar(200) NOT NULL,
    [SignedOn] date NULL,
    [StartsOn] date NULL,
    [EndsOn] date NULL,
    [NoticeDays] int NULL,
    [VendorNoticeDays] int NULL,
    [Renewal] int NULL,
    [RenewalMonths] int NULL,
    [GoverningLaw] nvarchar(100) NOT NULL,
    [Confidentiality] int NOT NULL,
    [StatesExclusivity] bit NULL,
    [StatesNoTerminationForConvenience] bit NULL,
    [StatesAutoRenewalLongNotice] bit NULL,
    [StatesRightOfFirstRefusal] bit NULL,
    [StatesMilestoneOrControlRight] bit NULL,
    [StatesParityOwed] bit NULL,
    [StatesAntiAssignment] bit NULL,
    [StatesNoTransitionService] bit NULL,
    [AnnualValue] decimal(28,4) NULL,
    [Currency] nvarchar(3) NOT NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_Contracts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Contracts_Contracts_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Contracts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Contracts_Vendors_VendorId] FOREIGN KEY ([VendorId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [ExitPlans] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [VendorId] int NOT NULL,
    [State] int NULL,
    [Owner] nvarchar(200) NOT NULL,
    [Summary] nvarchar(4000) NOT NULL,
    [Steps] nvarchar(max) NOT NULL,
    [WasTested] bit NULL,
    [LastTestOn] date NULL,
    [WasAudited] bit NULL,
    [LastAuditOn] date NULL,
    [Reintegration] int NULL,
    [AlternativesNamed] bit NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_ExitPlans] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ExitPlans_Vendors_VendorId] FOREIGN KEY ([VendorId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Models] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(120) NOT NULL,
    [VendorId] int NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Family] nvarchar(120) NOT NULL,
    [Tier] int NOT NULL,
    [Aliases] nvarchar(2000) NOT NULL,
    [RetiresOn] date NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_Models] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Models_Vendors_VendorId] FOREIGN KEY ([VendorId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [SwitchingCosts] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [VendorId] int NOT NULL,
    [Hours] decimal(28,4) NULL,
    [HourlyRate] decimal(28,4) NULL,
    [ReEvaluation] decimal(28,4) NULL,
    [ReEmbeddingAndData] decimal(28,4) NULL,
    [DualRunning] decimal(28,4) NULL,
    [TerminationFee] decimal(28,4) NULL,
    [ForfeitedCommitment] decimal(28,4) NULL,
    [AnnualSpend] decimal(28,4) NULL,
    [EstimatedOn] date NULL,
    [Note] nvarchar(2000) NOT NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_SwitchingCosts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SwitchingCosts_Vendors_VendorId] FOREIGN KEY ([VendorId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Ties] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [FromId] int NOT NULL,
    [ToId] int NOT NULL,
    [Kind] int NOT NULL,
    [Line] nvarchar(120) NOT NULL,
    [StartsOn] date NULL,
    [StartPrecision] int NOT NULL,
    [EndsOn] date NULL,
    [EndPrecision] int NOT NULL,
    [Fact] nvarchar(2000) NOT NULL,
    [Status] int NOT NULL,
    [ReadFrom] int NOT NULL,
    [SourceTitle] nvarchar(300) NOT NULL,
    [SourceAddress] nvarchar(1000) NOT NULL,
    [SourceDate] nvarchar(60) NOT NULL,
    [Note] nvarchar(2000) NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_Ties] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Ties_Vendors_FromId] FOREIGN KEY ([FromId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Ties_Vendors_ToId] FOREIGN KEY ([ToId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [VendorContacts] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [VendorId] int NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Role] nvarchar(200) NOT NULL,
    [Email] nvarchar(254) NOT NULL,
    [Phone] nvarchar(60) NOT NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_VendorContacts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_VendorContacts_Vendors_VendorId] FOREIGN KEY ([VendorId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [VendorFacts] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [VendorId] int NOT NULL,
    [Kind] int NOT NULL,
    [Statement] nvarchar(2000) NOT NULL,
    [Amount] decimal(28,4) NULL,
    [Currency] nvarchar(3) NOT NULL,
    [Percent] decimal(9,4) NULL,
    [AsOf] date NULL,
    [SourceTitle] nvarchar(300) NOT NULL,
    [SourceAddress] nvarchar(1000) NOT NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_VendorFacts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_VendorFacts_Vendors_VendorId] FOREIGN KEY ([VendorId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [VendorScores] (
    [VendorId] int NOT NULL,
    [Day] date NOT NULL,
    [Lower] decimal(9,4) NOT NULL,
    [Upper] decimal(9,4) NOT NULL,
    [Spend] decimal(28,4) NULL,
    [SpendThrough] date NULL,
    [Score] nvarchar(max) NOT NULL,
    [PolicyVersion] int NOT NULL,
    [ComputedAt] datetimeoffset NOT NULL,
    [Reason] nvarchar(200) NOT NULL,
    CONSTRAINT [PK_VendorScores] PRIMARY KEY ([VendorId], [Day]),
    CONSTRAINT [FK_VendorScores_Vendors_VendorId] FOREIGN KEY ([VendorId]) REFERENCES [Vendors] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Amendments] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [ContractId] int NOT NULL,
    [Title] nvarchar(300) NOT NULL,
    [EffectiveOn] date NULL,
    [Summary] nvarchar(4000) NOT NULL,
    [EndsClauses] nvarchar(max) NOT NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_Amendments] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Amendments_Contracts_ContractId] FOREIGN KEY ([ContractId]) REFERENCES [Contracts] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Commitments] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [ContractId] int NOT NULL,
    [Name] nvarchar(300) NOT NULL,
    [Kind] int NOT NULL,
    [Amount] decimal(28,4) NULL,
    [Currency] nvarchar(3) NOT NULL,
    [StartsOn] date NULL,
    [EndsOn] date NULL,
    [ShortfallIsPaid] bit NULL,
    [Note] nvarchar(2000) NOT NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_Commitments] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Commitments_Contracts_ContractId] FOREIGN KEY ([ContractId]) REFERENCES [Contracts] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Documents] (
    [Id] int NOT NULL IDENTITY,
    [ContractId] int NOT NULL,
    [FileName] nvarchar(260) NOT NULL,
    [ContentHash] nvarchar(64) NOT NULL,
    [MediaType] nvarchar(120) NOT NULL,
    [Method] nvarchar(120) NOT NULL,
    [Original] varbinary(max) NOT NULL,
    [Text] nvarchar(max) NOT NULL,
    [ScannedFor] nvarchar(1000) NOT NULL,
    [AddedAt] datetimeoffset NOT NULL,
    [ImportRunId] int NULL,
    CONSTRAINT [PK_Documents] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Documents_Contracts_ContractId] FOREIGN KEY ([ContractId]) REFERENCES [Contracts] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Applications] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Owner] nvarchar(200) NOT NULL,
    [Function] nvarchar(300) NOT NULL,
    [Criticality] int NULL,
    [RtoHours] decimal(9,2) NULL,
    [RpoHours] decimal(9,2) NULL,
    [Tier] int NULL,
    [Binding] int NULL,
    [DataClasses] nvarchar(max) NOT NULL,
    [Regions] nvarchar(max) NOT NULL,
    [ModelIds] nvarchar(max) NOT NULL,
    [HasBackup] bit NULL,
    [BackupModelId] int NULL,
    [BackupHostId] int NULL,
    [Substitutability] int NULL,
    [SubstitutabilityReason] nvarchar(2000) NOT NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_Applications] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Applications_Models_BackupModelId] FOREIGN KEY ([BackupModelId]) REFERENCES [Models] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Applications_Vendors_BackupHostId] FOREIGN KEY ([BackupHostId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Offers] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(440) NOT NULL,
    [Provider] nvarchar(100) NOT NULL,
    [ListedModel] nvarchar(250) NOT NULL,
    [Region] nvarchar(60) NOT NULL,
    [Tier] int NOT NULL,
    [ContextFrom] int NOT NULL,
    [ModelId] int NULL,
    [ChannelId] int NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_Offers] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Offers_Models_ModelId] FOREIGN KEY ([ModelId]) REFERENCES [Models] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Offers_Vendors_ChannelId] FOREIGN KEY ([ChannelId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [RateLines] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [ContractId] int NOT NULL,
    [ModelId] int NOT NULL,
    [TokenKind] int NOT NULL,
    [Tier] int NOT NULL,
    [Region] nvarchar(60) NOT NULL,
    [Price] decimal(28,12) NULL,
    [Currency] nvarchar(3) NOT NULL,
    [EffectiveFrom] date NULL,
    [EffectiveTo] date NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_RateLines] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_RateLines_Contracts_ContractId] FOREIGN KEY ([ContractId]) REFERENCES [Contracts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_RateLines_Models_ModelId] FOREIGN KEY ([ModelId]) REFERENCES [Models] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Clauses] (
    [Id] int NOT NULL IDENTITY,
    [ContractId] int NOT NULL,
    [DocumentId] int NOT NULL,
    [Type] nvarchar(60) NOT NULL,
    [Start] int NOT NULL,
    [End] int NOT NULL,
    [Words] nvarchar(max) NOT NULL,
    [Confidence] float NOT NULL,
    [Rule] nvarchar(120) NOT NULL,
    [Reason] nvarchar(1000) NOT NULL,
    [Bound] int NOT NULL,
    [NoticeDays] int NULL,
    [State] int NOT NULL,
    [Reviewer] nvarchar(256) NULL,
    [ReviewedAt] datetimeoffset NULL,
    [ReviewReason] nvarchar(2000) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Clauses] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Clauses_Contracts_ContractId] FOREIGN KEY ([ContractId]) REFERENCES [Contracts] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_Clauses_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id])
);

CREATE TABLE [Alternatives] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [ApplicationId] int NOT NULL,
    [ModelId] int NOT NULL,
    [HostId] int NULL,
    [State] int NOT NULL,
    [Note] nvarchar(2000) NOT NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_Alternatives] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Alternatives_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Alternatives_Models_ModelId] FOREIGN KEY ([ModelId]) REFERENCES [Models] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Alternatives_Vendors_HostId] FOREIGN KEY ([HostId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [SpendEntries] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [FromDay] date NULL,
    [ToDay] date NULL,
    [PartyId] int NOT NULL,
    [ModelId] int NULL,
    [HostId] int NULL,
    [ApplicationId] int NULL,
    [Amount] decimal(28,4) NULL,
    [Currency] nvarchar(3) NOT NULL,
    [Note] nvarchar(2000) NOT NULL,
    [ImportRunId] int NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_SpendEntries] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SpendEntries_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SpendEntries_Models_ModelId] FOREIGN KEY ([ModelId]) REFERENCES [Models] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SpendEntries_Vendors_HostId] FOREIGN KEY ([HostId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SpendEntries_Vendors_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Prices] (
    [Id] int NOT NULL IDENTITY,
    [OfferId] int NOT NULL,
    [Kind] int NOT NULL,
    [UsdPerMillion] decimal(28,12) NOT NULL,
    [RawValue] nvarchar(60) NOT NULL,
    [RawUnit] nvarchar(120) NOT NULL,
    [EffectiveOn] date NULL,
    [ObservedOn] date NOT NULL,
    [ConfirmedOn] date NOT NULL,
    [ImportRunId] int NOT NULL,
    CONSTRAINT [PK_Prices] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Prices_Offers_OfferId] FOREIGN KEY ([OfferId]) REFERENCES [Offers] ([Id]) ON DELETE CASCADE
);

CREATE INDEX [IX_Alternatives_ApplicationId] ON [Alternatives] ([ApplicationId]);

CREATE INDEX [IX_Alternatives_HostId] ON [Alternatives] ([HostId]);

CREATE UNIQUE INDEX [IX_Alternatives_Key] ON [Alternatives] ([Key]);

CREATE INDEX [IX_Alternatives_ModelId] ON [Alternatives] ([ModelId]);

CREATE INDEX [IX_Amendments_ContractId] ON [Amendments] ([ContractId]);

CREATE UNIQUE INDEX [IX_Amendments_Key] ON [Amendments] ([Key]);

CREATE INDEX [IX_Applications_BackupHostId] ON [Applications] ([BackupHostId]);

CREATE INDEX [IX_Applications_BackupModelId] ON [Applications] ([BackupModelId]);

CREATE UNIQUE INDEX [IX_Applications_Key] ON [Applications] ([Key]);

CREATE INDEX [IX_Applications_Name] ON [Applications] ([Name]);

CREATE INDEX [IX_AspNetRoleClaims_RoleId] ON [AspNetRoleClaims] ([RoleId]);

CREATE UNIQUE INDEX [RoleNameIndex] ON [AspNetRoles] ([NormalizedName]) WHERE [NormalizedName] IS NOT NULL;

CREATE INDEX [IX_AspNetUserClaims_UserId] ON [AspNetUserClaims] ([UserId]);

CREATE INDEX [IX_AspNetUserLogins_UserId] ON [AspNetUserLogins] ([UserId]);

CREATE INDEX [IX_AspNetUserRoles_RoleId] ON [AspNetUserRoles] ([RoleId]);

CREATE INDEX [EmailIndex] ON [AspNetUsers] ([NormalizedEmail]);

CREATE UNIQUE INDEX [UserNameIndex] ON [AspNetUsers] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL;

CREATE INDEX [IX_AuditEntries_At_Id] ON [AuditEntries] ([At], [Id]);

CREATE INDEX [IX_AuditEntries_Subject_Key] ON [AuditEntries] ([Subject], [Key]);

CREATE INDEX [IX_AuditEntries_Subject_RecordId] ON [AuditEntries] ([Subject], [RecordId]);

CREATE INDEX [IX_Clauses_ContractId_State] ON [Clauses] ([ContractId], [State]);

CREATE INDEX [IX_Clauses_ContractId_Type] ON [Clauses] ([ContractId], [Type]);

CREATE INDEX [IX_Clauses_DocumentId] ON [Clauses] ([DocumentId]);

CREATE INDEX [IX_Commitments_ContractId] ON [Commitments] ([ContractId]);

CREATE INDEX [IX_Commitments_EndsOn] ON [Commitments] ([EndsOn]);

CREATE UNIQUE INDEX [IX_Commitments_Key] ON [Commitments] ([Key]);

CREATE INDEX [IX_Contracts_EndsOn] ON [Contracts] ([EndsOn]);

CREATE UNIQUE INDEX [IX_Contracts_Key] ON [Contracts] ([Key]);

CREATE INDEX [IX_Contracts_ParentId] ON [Contracts] ([ParentId]);

CREATE INDEX [IX_Contracts_Title] ON [Contracts] ([Title]);

CREATE INDEX [IX_Contracts_VendorId] ON [Contracts] ([VendorId]);

CREATE UNIQUE INDEX [IX_Documents_ContentHash] ON [Documents] ([ContentHash]);

CREATE INDEX [IX_Documents_ContractId] ON [Documents] ([ContractId]);

CREATE UNIQUE INDEX [IX_ExitPlans_Key] ON [ExitPlans] ([Key]);

CREATE INDEX [IX_ExitPlans_VendorId] ON [ExitPlans] ([VendorId]);

CREATE INDEX [IX_ImportProblems_ImportRunId] ON [ImportProblems] ([ImportRunId]);

CREATE INDEX [IX_ImportRuns_StartedAt] ON [ImportRuns] ([StartedAt]);

CREATE INDEX [IX_JobRuns_Job_StartedAt] ON [JobRuns] ([Job], [StartedAt]);

CREATE INDEX [IX_MappingRules_Order] ON [MappingRules] ([Order]);

CREATE UNIQUE INDEX [IX_Models_Key] ON [Models] ([Key]);

CREATE INDEX [IX_Models_VendorId] ON [Models] ([VendorId]);

CREATE INDEX [IX_Offers_ChannelId] ON [Offers] ([ChannelId]);

CREATE UNIQUE INDEX [IX_Offers_Key] ON [Offers] ([Key]);

CREATE INDEX [IX_Offers_ModelId] ON [Offers] ([ModelId]);

CREATE UNIQUE INDEX [IX_Offers_Provider_ListedModel_Region_Tier_ContextFrom] ON [Offers] ([Provider], [ListedModel], [Region], [Tier], [ContextFrom]);

CREATE UNIQUE INDEX [IX_PriceListSources_Name] ON [PriceListSources] ([Name]);

CREATE INDEX [IX_Prices_ImportRunId] ON [Prices] ([ImportRunId]);

CREATE UNIQUE INDEX [IX_Prices_OfferId_Kind_ObservedOn] ON [Prices] ([OfferId], [Kind], [ObservedOn]);

CREATE INDEX [IX_RateLines_ContractId] ON [RateLines] ([ContractId]);

CREATE UNIQUE INDEX [IX_RateLines_Key] ON [RateLines] ([Key]);

CREATE INDEX [IX_RateLines_ModelId] ON [RateLines] ([ModelId]);

CREATE INDEX [IX_SavedViews_Owner] ON [SavedViews] ([Owner]);

CREATE INDEX [IX_SpendEntries_ApplicationId] ON [SpendEntries] ([ApplicationId]);

CREATE INDEX [IX_SpendEntries_HostId] ON [SpendEntries] ([HostId]);

CREATE UNIQUE INDEX [IX_SpendEntries_Key] ON [SpendEntries] ([Key]);

CREATE INDEX [IX_SpendEntries_ModelId] ON [SpendEntries] ([ModelId]);

CREATE INDEX [IX_SpendEntries_PartyId] ON [SpendEntries] ([PartyId]);

CREATE UNIQUE INDEX [IX_SwitchingCosts_Key] ON [SwitchingCosts] ([Key]);

CREATE INDEX [IX_SwitchingCosts_VendorId] ON [SwitchingCosts] ([VendorId]);

CREATE INDEX [IX_Ties_FromId] ON [Ties] ([FromId]);

CREATE UNIQUE INDEX [IX_Ties_Key] ON [Ties] ([Key]);

CREATE INDEX [IX_Ties_ToId] ON [Ties] ([ToId]);

CREATE INDEX [IX_UsageDays_Day] ON [UsageDays] ([Day]);

CREATE INDEX [IX_UsageFacts_Day_LineId] ON [UsageFacts] ([Day], [LineId]);

CREATE UNIQUE INDEX [IX_UsageLines_Key] ON [UsageLines] ([Key]);

CREATE INDEX [IX_UsageMonths_Month] ON [UsageMonths] ([Month]);

CREATE INDEX [IX_UsageRestatements_ImportRunId] ON [UsageRestatements] ([ImportRunId]);

CREATE INDEX [IX_UsageRestatements_LineId_Start] ON [UsageRestatements] ([LineId], [Start]);

CREATE UNIQUE INDEX [IX_VendorContacts_Key] ON [VendorContacts] ([Key]);

CREATE INDEX [IX_VendorContacts_VendorId] ON [VendorContacts] ([VendorId]);

CREATE UNIQUE INDEX [IX_VendorEvents_Key] ON [VendorEvents] ([Key]);

CREATE INDEX [IX_VendorEvents_OccurredOn] ON [VendorEvents] ([OccurredOn]);

CREATE UNIQUE INDEX [IX_VendorFacts_Key] ON [VendorFacts] ([Key]);

CREATE INDEX [IX_VendorFacts_VendorId] ON [VendorFacts] ([VendorId]);

CREATE UNIQUE INDEX [IX_Vendors_Key] ON [Vendors] ([Key]);

CREATE INDEX [IX_Vendors_Name] ON [Vendors] ([Name]);

CREATE INDEX [IX_Vendors_ParentId] ON [Vendors] ([ParentId]);

CREATE INDEX [IX_VendorScores_Day] ON [VendorScores] ([Day]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121144705_Initial', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [Documents] ADD [AmendmentId] int NULL;

ALTER TABLE [Documents] ADD [PageStarts] nvarchar(max) NOT NULL DEFAULT N'[]';

ALTER TABLE [Documents] ADD [ScannedAt] datetimeoffset NULL;

ALTER TABLE [Documents] ADD [ScannedWith] nvarchar(60) NOT NULL DEFAULT N'';

ALTER TABLE [Documents] ADD [State] int NOT NULL DEFAULT 1;

ALTER TABLE [Contracts] ADD [LeadDays] int NULL;

ALTER TABLE [Contracts] ADD [LegalHold] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [Contracts] ADD [LegalHoldAt] datetimeoffset NULL;

ALTER TABLE [Contracts] ADD [LegalHoldBy] nvarchar(256) NOT NULL DEFAULT N'';

ALTER TABLE [Contracts] ADD [LegalHoldReason] nvarchar(1000) NOT NULL DEFAULT N'';

ALTER TABLE [Clauses] ADD [Amount] decimal(28,4) NULL;

ALTER TABLE [Clauses] ADD [Benefits] int NOT NULL DEFAULT 0;

ALTER TABLE [Clauses] ADD [CarveOuts] nvarchar(1000) NOT NULL DEFAULT N'';

ALTER TABLE [Clauses] ADD [Currency] nvarchar(3) NOT NULL DEFAULT N'';

ALTER TABLE [Clauses] ADD [EffectiveFrom] date NULL;

ALTER TABLE [Clauses] ADD [EffectiveTo] date NULL;

ALTER TABLE [Clauses] ADD [FirstDecision] int NULL;

ALTER TABLE [Clauses] ADD [FirstReason] nvarchar(2000) NULL;

ALTER TABLE [Clauses] ADD [FirstReviewedAt] datetimeoffset NULL;

ALTER TABLE [Clauses] ADD [FirstReviewer] nvarchar(256) NULL;

ALTER TABLE [Clauses] ADD [IsEdited] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [Clauses] ADD [NamedDate] date NULL;

ALTER TABLE [Clauses] ADD [NoLongerFound] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [Clauses] ADD [Percent] decimal(9,4) NULL;

ALTER TABLE [Clauses] ADD [Scope] nvarchar(1000) NOT NULL DEFAULT N'';

ALTER TABLE [Clauses] ADD [Trigger] nvarchar(1000) NOT NULL DEFAULT N'';

CREATE TABLE [CalendarFeeds] (
    [Id] int NOT NULL IDENTITY,
    [UserId] int NOT NULL,
    [Name] nvarchar(100) NOT NULL,
    [TokenHash] nvarchar(64) NOT NULL,
    [CreatedAt] datetimeoffset NOT NULL,
    [RevokedAt] datetimeoffset NULL,
    [LastReadAt] datetimeoffset NULL,
    CONSTRAINT [PK_CalendarFeeds] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_CalendarFeeds_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [ClauseAbsences] (
    [Id] int NOT NULL IDENTITY,
    [ContractId] int NOT NULL,
    [Type] nvarchar(60) NOT NULL,
    [Reviewer] nvarchar(256) NOT NULL,
    [ReviewedAt] datetimeoffset NOT NULL,
    [Reason] nvarchar(2000) NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ClauseAbsences] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ClauseAbsences_Contracts_ContractId] FOREIGN KEY ([ContractId]) REFERENCES [Contracts] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [ContractSettings] (
    [Id] int NOT NULL,
    [TwoPersonRule] bit NOT NULL,
    [LeadDays] int NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ContractSettings] PRIMARY KEY ([Id])
);

CREATE TABLE [DocumentFacts] (
    [Id] int NOT NULL IDENTITY,
    [DocumentId] int NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [Value] nvarchar(500) NOT NULL,
    [Date] date NULL,
    [Start] int NOT NULL,
    [End] int NOT NULL,
    [Reason] nvarchar(1000) NOT NULL,
    CONSTRAINT [PK_DocumentFacts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_DocumentFacts_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [DocumentIntakes] (
    [Id] int NOT NULL IDENTITY,
    [BatchId] uniqueidentifier NOT NULL,
    [FileName] nvarchar(260) NOT NULL,
    [ContentHash] nvarchar(64) NOT NULL,
    [Size] bigint NOT NULL,
    [Content] varbinary(max) NULL,
    [State] int NOT NULL,
    [Message] nvarchar(2000) NOT NULL,
    [Details] nvarchar(4000) NOT NULL,
    [DocumentId] int NULL,
    [ContractId] int NULL,
    [AddedBy] nvarchar(256) NOT NULL,
    [AddedAt] datetimeoffset NOT NULL,
    [StartedAt] datetimeoffset NULL,
    [FinishedAt] datetimeoffset NULL,
    CONSTRAINT [PK_DocumentIntakes] PRIMARY KEY ([Id])
);

CREATE TABLE [Obligations] (
    [Id] int NOT NULL IDENTITY,
    [Key] nvarchar(160) NOT NULL,
    [ContractId] int NOT NULL,
    [Title] nvarchar(300) NOT NULL,
    [Bound] int NOT NULL,
    [Owner] nvarchar(200) NOT NULL,
    [DueOn] date NULL,
    [RepeatMonths] int NULL,
    [LeadDays] int NULL,
    [DoneOn] date NULL,
    [Place] nvarchar(200) NOT NULL,
    [Notes] nvarchar(4000) NOT NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    [DeletedAt] datetimeoffset NULL,
    CONSTRAINT [PK_Obligations] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Obligations_Contracts_ContractId] FOREIGN KEY ([ContractId]) REFERENCES [Contracts] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Playbooks] (
    [Version] int NOT NULL,
    [Positions] nvarchar(max) NOT NULL,
    [ChangedBy] nvarchar(256) NOT NULL,
    [ChangedAt] datetimeoffset NOT NULL,
    [Reason] nvarchar(1000) NOT NULL,
    CONSTRAINT [PK_Playbooks] PRIMARY KEY ([Version])
);

CREATE INDEX [IX_Documents_AmendmentId] ON [Documents] ([AmendmentId]);

CREATE UNIQUE INDEX [IX_CalendarFeeds_TokenHash] ON [CalendarFeeds] ([TokenHash]);

CREATE INDEX [IX_CalendarFeeds_UserId] ON [CalendarFeeds] ([UserId]);

CREATE UNIQUE INDEX [IX_ClauseAbsences_ContractId_Type] ON [ClauseAbsences] ([ContractId], [Type]);

CREATE INDEX [IX_DocumentFacts_DocumentId] ON [DocumentFacts] ([DocumentId]);

CREATE INDEX [IX_DocumentIntakes_BatchId] ON [DocumentIntakes] ([BatchId]);

CREATE INDEX [IX_DocumentIntakes_State] ON [DocumentIntakes] ([State]);

CREATE INDEX [IX_Obligations_ContractId] ON [Obligations] ([ContractId]);

CREATE INDEX [IX_Obligations_DueOn] ON [Obligations] ([DueOn]);

CREATE UNIQUE INDEX [IX_Obligations_Key] ON [Obligations] ([Key]);

ALTER TABLE [Documents] ADD CONSTRAINT [FK_Documents_Amendments_AmendmentId] FOREIGN KEY ([AmendmentId]) REFERENCES [Amendments] ([Id]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121153738_Clauses', N'10.0.14');

COMMIT;
GO

BEGIN TRANSACTION;
DROP INDEX [IX_UsageLines_Key] ON [UsageLines];

DROP INDEX [IX_Offers_Provider_ListedModel_Region_Tier_ContextFrom] ON [Offers];

ALTER TABLE [UsageRestatements] ADD [IsRemoval] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [UsageLines] ADD [StreamId] int NOT NULL DEFAULT 0;

ALTER TABLE [UsageDays] ADD [ConvertedFrom] nvarchar(3) NULL;

ALTER TABLE [UsageDays] ADD [IsCounted] bit NOT NULL DEFAULT CAST(1 AS bit);

ALTER TABLE [UsageDays] ADD [Rate] decimal(28,12) NULL;

ALTER TABLE [UsageDays] ADD [RateOn] date NULL;

ALTER TABLE [UsageDays] ADD [StreamId] int NOT NULL DEFAULT 0;

ALTER TABLE [Offers] ADD [List] nvarchar(40) NOT NULL DEFAULT N'litellm';

ALTER TABLE [ImportRuns] ADD [Period] nvarchar(40) NOT NULL DEFAULT N'';

ALTER TABLE [ImportRuns] ADD [SourceId] int NULL;

CREATE TABLE [ExchangeRates] (
    [Currency] nvarchar(3) NOT NULL,
    [Day] date NOT NULL,
    [PerEuro] decimal(18,8) NOT NULL,
    [SourceId] int NOT NULL,
    [StatedAt] datetimeoffset NOT NULL,
    CONSTRAINT [PK_ExchangeRates] PRIMARY KEY ([Currency], [Day])
);

CREATE TABLE [ModelAliases] (
    [Id] int NOT NULL IDENTITY,
    [Name] nvarchar(250) NOT NULL,
    [Kind] int NOT NULL,
    [State] int NOT NULL,
    [ModelId] int NULL,
    [Reason] nvarchar(500) NOT NULL,
    [SeenIn] nvarchar(200) NOT NULL,
    [FirstSeenOn] date NOT NULL,
    [DecidedBy] nvarchar(256) NOT NULL,
    [DecidedAt] datetimeoffset NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ModelAliases] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ModelAliases_Models_ModelId] FOREIGN KEY ([ModelId]) REFERENCES [Models] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Payloads] (
    [Hash] nvarchar(64) NOT NULL,
    [Content] varbinary(max) NOT NULL,
    [Size] bigint NOT NULL,
    CONSTRAINT [PK_Payloads] PRIMARY KEY ([Hash])
);

CREATE TABLE [Sources] (
    [Id] int NOT NULL IDENTITY,
    [Connector] nvarchar(60) NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Settings] nvarchar(max) NOT NULL,
    [Secrets] varbinary(max) NOT NULL,
    [Cron] nvarchar(120) NOT NULL,
    [TimeZone] nvarchar(100) NOT NULL,
    [IsPaused] bit NOT NULL,
    [Rank] int NULL,
    [CoveredTo] date NULL,
    [LastGoodAt] datetimeoffset NULL,
    [RunId] int NULL,
    [LeaseUntil] datetimeoffset NULL,
    [Origin] int NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Sources] PRIMARY KEY ([Id])
);

CREATE TABLE [UsageOverlaps] (
    [Day] date NOT NULL,
    [StreamId] int NOT NULL,
    [PartyId] int NOT NULL,
    CONSTRAINT [PK_UsageOverlaps] PRIMARY KEY ([Day], [StreamId], [PartyId])
);

CREATE TABLE [UsageStreams] (
    [Id] int NOT NULL IDENTITY,
    [SourceId] int NOT NULL,
    [Account] nvarchar(300) NOT NULL,
    CONSTRAINT [PK_UsageStreams] PRIMARY KEY ([Id])
);

CREATE TABLE [Incidents] (
    [Id] int NOT NULL IDENTITY,
    [SourceId] int NOT NULL,
    [VendorId] int NULL,
    [ExternalId] nvarchar(200) NOT NULL,
    [Title] nvarchar(500) NOT NULL,
    [Impact] nvarchar(40) NOT NULL,
    [IsResolved] bit NOT NULL,
    [StartedAt] datetimeoffset NULL,
    [ResolvedAt] datetimeoffset NULL,
    [Address] nvarchar(1000) NOT NULL,
    [FirstSeenAt] datetimeoffset NOT NULL,
    CONSTRAINT [PK_Incidents] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Incidents_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_Incidents_Vendors_VendorId] FOREIGN KEY ([VendorId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [LeaderboardScores] (
    [Id] int NOT NULL IDENTITY,
    [SourceId] int NOT NULL,
    [Board] nvarchar(100) NOT NULL,
    [Name] nvarchar(250) NOT NULL,
    [ModelId] int NULL,
    [Measure] nvarchar(100) NOT NULL,
    [Value] decimal(18,6) NOT NULL,
    [MeasuredOn] date NULL,
    [CostUsd] decimal(18,6) NULL,
    [LastSeenOn] date NOT NULL,
    CONSTRAINT [PK_LeaderboardScores] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_LeaderboardScores_Models_ModelId] FOREIGN KEY ([ModelId]) REFERENCES [Models] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_LeaderboardScores_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [ModelNotices] (
    [Id] int NOT NULL IDENTITY,
    [SourceId] int NOT NULL,
    [Provider] nvarchar(100) NOT NULL,
    [Name] nvarchar(250) NOT NULL,
    [ModelId] int NULL,
    [Stage] int NOT NULL,
    [AnnouncedOn] date NULL,
    [DeprecatedOn] date NULL,
    [ShutdownOn] date NULL,
    [NotBefore] date NULL,
    [Replacements] nvarchar(1000) NOT NULL,
    [Address] nvarchar(1000) NOT NULL,
    [FirstSeenOn] date NOT NULL,
    [LastSeenOn] date NOT NULL,
    CONSTRAINT [PK_ModelNotices] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ModelNotices_Models_ModelId] FOREIGN KEY ([ModelId]) REFERENCES [Models] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ModelNotices_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [SourcePayloads] (
    [Id] int NOT NULL IDENTITY,
    [SourceId] int NOT NULL,
    [Hash] nvarchar(64) NOT NULL,
    [FirstOn] date NOT NULL,
    [LastOn] date NOT NULL,
    CONSTRAINT [PK_SourcePayloads] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SourcePayloads_Payloads_Hash] FOREIGN KEY ([Hash]) REFERENCES [Payloads] ([Hash]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SourcePayloads_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [SourcePeriods] (
    [SourceId] int NOT NULL,
    [Period] nvarchar(40) NOT NULL,
    [State] nvarchar(400) NOT NULL,
    [StoredAt] datetimeoffset NOT NULL,
    CONSTRAINT [PK_SourcePeriods] PRIMARY KEY ([SourceId], [Period]),
    CONSTRAINT [FK_SourcePeriods_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [SourceRuns] (
    [Id] int NOT NULL IDENTITY,
    [SourceId] int NOT NULL,
    [State] int NOT NULL,
    [StartedAt] datetimeoffset NOT NULL,
    [EndedAt] datetimeoffset NULL,
    [TriggeredBy] nvarchar(256) NOT NULL,
    [Doing] nvarchar(200) NOT NULL,
    [From] date NULL,
    [To] date NULL,
    [Requests] int NOT NULL,
    [Read] bigint NOT NULL,
    [Added] bigint NOT NULL,
    [Changed] bigint NOT NULL,
    [Unchanged] bigint NOT NULL,
    [Removed] bigint NOT NULL,
    [Rejected] bigint NOT NULL,
    [Message] nvarchar(2000) NOT NULL,
    [PayloadHash] nvarchar(64) NOT NULL,
    CONSTRAINT [PK_SourceRuns] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SourceRuns_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [StatusRecords] (
    [Id] int NOT NULL IDENTITY,
    [SourceId] int NOT NULL,
    [VendorId] int NULL,
    [Health] int NOT NULL,
    [Summary] nvarchar(1000) NOT NULL,
    [Components] nvarchar(max) NOT NULL,
    [FirstAt] datetimeoffset NOT NULL,
    [LastAt] datetimeoffset NOT NULL,
    CONSTRAINT [PK_StatusRecords] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_StatusRecords_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_StatusRecords_Vendors_VendorId] FOREIGN KEY ([VendorId]) REFERENCES [Vendors] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [SourceCalls] (
    [Id] bigint NOT NULL IDENTITY,
    [SourceRunId] int NOT NULL,
    [At] datetimeoffset NOT NULL,
    [Method] nvarchar(10) NOT NULL,
    [Address] nvarchar(1000) NOT NULL,
    [Attempt] int NOT NULL,
    [Status] int NULL,
    [Milliseconds] int NOT NULL,
    [Bytes] bigint NOT NULL,
    [Note] nvarchar(1000) NOT NULL,
    CONSTRAINT [PK_SourceCalls] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SourceCalls_SourceRuns_SourceRunId] FOREIGN KEY ([SourceRunId]) REFERENCES [SourceRuns] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [SourceProblems] (
    [Id] bigint NOT NULL IDENTITY,
    [SourceRunId] int NOT NULL,
    [Period] nvarchar(40) NOT NULL,
    [Row] bigint NOT NULL,
    [Column] nvarchar(100) NOT NULL,
    [Value] nvarchar(200) NOT NULL,
    [Message] nvarchar(1000) NOT NULL,
    [IsNote] bit NOT NULL,
    CONSTRAINT [PK_SourceProblems] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SourceProblems_SourceRuns_SourceRunId] FOREIGN KEY ([SourceRunId]) REFERENCES [SourceRuns] ([Id]) ON DELETE CASCADE
);

CREATE UNIQUE INDEX [IX_UsageLines_Key_StreamId] ON [UsageLines] ([Key], [StreamId]);

CREATE INDEX [IX_UsageLines_StreamId] ON [UsageLines] ([StreamId]);

CREATE UNIQUE INDEX [IX_Offers_List_Provider_ListedModel_Region_Tier_ContextFrom] ON [Offers] ([List], [Provider], [ListedModel], [Region], [Tier], [ContextFrom]);

CREATE INDEX [IX_ImportRuns_SourceId_Period] ON [ImportRuns] ([SourceId], [Period]);

CREATE UNIQUE INDEX [IX_Incidents_SourceId_ExternalId] ON [Incidents] ([SourceId], [ExternalId]);

CREATE INDEX [IX_Incidents_VendorId] ON [Incidents] ([VendorId]);

CREATE INDEX [IX_LeaderboardScores_ModelId] ON [LeaderboardScores] ([ModelId]);

CREATE UNIQUE INDEX [IX_LeaderboardScores_SourceId_Board_Name_Measure] ON [LeaderboardScores] ([SourceId], [Board], [Name], [Measure]);

CREATE INDEX [IX_ModelAliases_ModelId] ON [ModelAliases] ([ModelId]);

CREATE UNIQUE INDEX [IX_ModelAliases_Name] ON [ModelAliases] ([Name]);

CREATE INDEX [IX_ModelNotices_ModelId] ON [ModelNotices] ([ModelId]);

CREATE UNIQUE INDEX [IX_ModelNotices_SourceId_Provider_Name] ON [ModelNotices] ([SourceId], [Provider], [Name]);

CREATE INDEX [IX_SourceCalls_SourceRunId] ON [SourceCalls] ([SourceRunId]);

CREATE INDEX [IX_SourcePayloads_Hash] ON [SourcePayloads] ([Hash]);

CREATE INDEX [IX_SourcePayloads_SourceId_LastOn] ON [SourcePayloads] ([SourceId], [LastOn]);

CREATE INDEX [IX_SourceProblems_SourceRunId] ON [SourceProblems] ([SourceRunId]);

CREATE INDEX [IX_SourceRuns_SourceId_StartedAt] ON [SourceRuns] ([SourceId], [StartedAt]);

CREATE UNIQUE INDEX [IX_Sources_Name] ON [Sources] ([Name]);

CREATE INDEX [IX_StatusRecords_SourceId_LastAt] ON [StatusRecords] ([SourceId], [LastAt]);

CREATE INDEX [IX_StatusRecords_VendorId] ON [StatusRecords] ([VendorId]);

CREATE UNIQUE INDEX [IX_UsageStreams_SourceId_Account] ON [UsageStreams] ([SourceId], [Account]);

INSERT INTO [Sources] ([Connector], [Name], [Settings], [Secrets], [Cron], [TimeZone], [IsPaused], [LastGoodAt], [Origin], [Version])
SELECT N'litellm', [Name], N'{"address":"' + STRING_ESCAPE([Location], 'json') + N'"}', 0x, N'0 0 3 * * ?', N'UTC', 1 - [Enabled], NULL, 3, 0
FROM [PriceListSources];
INSERT INTO [UsageStreams] ([SourceId], [Account])
SELECT DISTINCT 0, LEFT(COALESCE([BillingAccountId], N''), 300) FROM [UsageLines];
UPDATE l SET [StreamId] = s.[Id] FROM [UsageLines] l JOIN [UsageStreams] s
ON s.[SourceId] = 0 AND s.[Account] = LEFT(COALESCE(l.[BillingAccountId], N''), 300);

DROP TABLE [PriceListSources];

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121190933_Sources', N'10.0.14');

COMMIT;
GO
