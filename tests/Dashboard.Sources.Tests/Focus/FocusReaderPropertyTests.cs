using System.Globalization;
using System.Text;
using Dashboard.Domain.Imports;
using FsCheck;
using FsCheck.Fluent;
using static Dashboard.Sources.Tests.Focus.FocusFixture;

namespace Dashboard.Sources.Tests.Focus;

public class FocusReaderPropertyTests
{
    private static readonly Gen<decimal> Amount =
        from units in Gen.Choose(0, 999_999_999)
        from decimals in Gen.Choose(0, int.MaxValue)
        from scale in Gen.Choose(0, 16)
        from negative in Gen.Elements(1, -1)
        select negative * (units + decimal.Round(new decimal(decimals, decimals, 0, false, (byte)Math.Max(scale, 10)) % 1m, scale));

    private static readonly Gen<string> Text =
        from middle in Gen.Elements('a', 'Z', '0', ' ', ',', '"', '\'', '\n', '\r', ';', '{', 'é', '東', '\t').ArrayOf()
        select $"x{new string(middle)}x";

    private static readonly Gen<DateTime> Start =
        from minutes in Gen.Choose(0, 8_000_000)
        select new DateTime(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minutes);

    [Fact]
    public void Read_WhatWasWritten_ComesBackEqual()
    {
        var rows =
            from start in Start
            from billed in Amount
            from effective in Amount
            from name in Text
            from description in Text
            select (start, billed, effective, name, description);

        Prop.ForAll(
                rows.NonEmptyListOf().ToArbitrary(),
                written =>
                {
                    var csv = new StringBuilder("ChargeDescription,ChargePeriodStart,BilledCost,EffectiveCost,ResourceName\r\n");
                    foreach (var (start, billed, effective, name, description) in written)
                    {
                        csv.Append(CultureInfo.InvariantCulture, $"{Quoted(description)},{start:yyyy-MM-ddTHH:mm:ssZ},");
                        csv.Append(CultureInfo.InvariantCulture, $"{billed},{effective},{Quoted(name)}\r\n");
                    }

                    var read = Read(csv.ToString()).Where(r => r.Value is not null || r.Problem is not null).Select(r => r.Value!);
                    return read.Select(r =>
                            (
                                r.Start.UtcDateTime,
                                r.BilledCost!.Value,
                                r.EffectiveCost!.Value,
                                r.Line.ResourceName!,
                                r.Line.ChargeDescription!
                            )
                        )
                        .SequenceEqual(written);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_RandomBytes_ThrowsNothingButUnreadable()
    {
        var anyBytes = Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf();
        var csvBytes = Gen.Elements("\"\n\r,;\0\xff\u0080 aZ1.-/:TNU{}[]\t"u8.ToArray()).ArrayOf();
        byte[][] starts =
        [
            [],
            [0x1F, 0x8B],
            [0xFF, 0xFE],
            [0xEF, 0xBB, 0xBF],
            [.. Encoding.UTF8.GetBytes(Header), (byte)'\n'],
            Gzip(Csv()),
        ];

        Prop.ForAll(
                Gen.Elements(starts).Zip(Gen.OneOf(anyBytes, csvBytes)).ToArbitrary(),
                file => ReadsOrRefuses([.. file.Item1, .. file.Item2])
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(400));
    }

    [Fact]
    public void Read_FieldsOfAnything_AreReadOrRejectedRowByRow()
    {
        var field = Gen.Elements("0123456789-+/.:,eETZ $()€NaNUL\0\u0001\ufffd\"{}".ToCharArray())
            .ArrayOf()
            .Select(c => new string(c))
            .ToArbitrary();

        Prop.ForAll(
                field,
                field,
                field,
                (start, cost, tags) =>
                    Read(Csv(("ChargePeriodStart", start), ("BilledCost", cost), ("Tags", tags)))
                        .Count(r => r.Value is null != r.Problem is null) <= 1
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    [Fact]
    public void Read_FileCutOffAnywhere_GivesTheRowsBeforeTheCut()
    {
        var csv = Encoding.UTF8.GetBytes(
            string.Join("\r\n", [Header, .. Enumerable.Repeat(Line.Replace("Models", "\"M, ü\"", StringComparison.Ordinal), 5)])
        );
        var whole = Read(csv);

        Prop.ForAll(
                Gen.Choose(Encoding.UTF8.GetByteCount(Header) + 1, csv.Length).ToArbitrary(),
                length =>
                {
                    var read = Read(csv[..length]).Where(r => r.Value is not null || r.Problem is not null).ToArray();
                    var complete = Math.Max(0, csv[..length].Count(b => b == '\n') - 1);
                    return read.Length <= complete + 1 && read.Take(complete).SequenceEqual(whole.Take(complete));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static bool ReadsOrRefuses(byte[] file)
    {
        try
        {
            return Read(file).TrueForAll(r => r.Value is null || r.Problem is null);
        }
        catch (UnreadableFileException e)
        {
            return e.Message.Length > 0;
        }
    }
}
