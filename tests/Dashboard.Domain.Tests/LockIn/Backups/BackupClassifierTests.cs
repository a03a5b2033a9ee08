using Dashboard.Domain.LockIn.Backups;
using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.Vendors.Ownership;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.LockIn.Backups;

public class BackupClassifierTests
{
    private const int Maker = 1;
    private const int Cloud = 2;
    private const int OtherMaker = 3;
    private const int OtherCloud = 4;
    private const int Group = 5;
    private const int Sister = 6;
    private const int SisterCloud = 7;

    // The group owns the cloud and both sisters.
    private static readonly BackupClassifier Classifier = new(
        Controllers.Of([(Maker, null), (Cloud, Group), (Sister, Group), (SisterCloud, Group), (OtherMaker, null), (OtherCloud, null)]),
        id =>
            id switch
            {
                Maker => "Maker",
                Cloud => "Cloud",
                OtherMaker => "Other Maker",
                OtherCloud => "Other Cloud",
                Group => "Group",
                Sister => "Sister",
                _ => "Sister Cloud",
            }
    );

    private static readonly PresentUse Use = new(Maker, Cloud, Cloud);

    [Fact]
    public void Classify_NothingSaid_IsUnknown() => Expect(BackupState.Unknown, "Nobody has said", BackupDeclaration.NotSaid);

    [Fact]
    public void Classify_DeclaredNone_IsNone() => Expect(BackupState.None, "There is no backup", BackupDeclaration.None);

    [Fact]
    public void Classify_AnotherHostAndAnotherOwner_IsIndependent() =>
        Expect(BackupState.Independent, "another compute host", BackupDeclaration.Model(OtherMaker, OtherCloud));

    [Theory]
    [InlineData(OtherMaker, Cloud, "Both run on the compute of Cloud.")]
    [InlineData(OtherMaker, SisterCloud, "Both run on the compute of Cloud, which Group controls together with Sister Cloud.")]
    [InlineData(OtherMaker, Group, "Both run on the compute of Cloud, which Group controls.")]
    [InlineData(Maker, OtherCloud, "Both models come from Maker.")]
    public void Classify_OneSharedPart_IsSharedWithItsReason(int developer, int host, string reason) =>
        Expect(BackupState.SharesHostOrController, reason, BackupDeclaration.Model(developer, host));

    [Fact]
    public void Classify_BackupOfTheVendorInQuestion_IsShared()
    {
        // The present use is another vendor's through the group: when the group stops, its sister does too.
        var verdict = Classifier.Classify(Group, new PresentUse(Maker, OtherCloud, Group), BackupDeclaration.Model(Sister, null));

        Assert.Equal(BackupState.SharesHostOrController, verdict.State);
        Assert.Equal("The backup's model comes from the vendor in question, Group, which controls Sister.", verdict.Reason);
        Assert.Equal(
            "Now: developer Maker, compute host Other Cloud, paid to Group; "
                + "backup: developer Sister (controlled by Group), compute host not known.",
            verdict.Evidence
        );
    }

    [Fact]
    public void Classify_BackupOnTheComputeOfTheVendorInQuestion_IsShared()
    {
        // The vendor is only paid today; the backup would run on what it owns.
        var verdict = Classifier.Classify(
            Group,
            new PresentUse(Maker, OtherCloud, Group),
            BackupDeclaration.Model(OtherMaker, SisterCloud)
        );

        Assert.Equal(BackupState.SharesHostOrController, verdict.State);
        Assert.Equal("The backup runs on the compute of the vendor in question, Group, which controls Sister Cloud.", verdict.Reason);
    }

    [Fact]
    public void Classify_BackupHostNotKnown_IsUnknown() =>
        Expect(BackupState.Unknown, "The backup's compute host is not known.", BackupDeclaration.Model(OtherMaker, null));

    [Fact]
    public void Classify_PresentHostNotKnown_IsUnknown() =>
        Assert.Equal(
            "The compute host of the present use is not known.",
            Classifier.Classify(Maker, Use with { HostId = null }, BackupDeclaration.Model(OtherMaker, OtherCloud)).Reason
        );

    [Fact]
    public void Classify_BackupHostNotKnownButTheSameDeveloper_IsShared() =>
        Expect(BackupState.SharesHostOrController, "Both models come from Maker.", BackupDeclaration.Model(Maker, null));

    [Fact]
    public void Classify_OwnersInACircle_CountAsOneController()
    {
        var classifier = new BackupClassifier(Controllers.Of([(Cloud, OtherCloud), (OtherCloud, Cloud)]), id => $"V{id}");

        Assert.Equal(
            BackupState.SharesHostOrController,
            classifier.Classify(Maker, Use, BackupDeclaration.Model(OtherMaker, OtherCloud)).State
        );
    }

    [Fact]
    public void Classify_EvidenceArrives_NeverContradictsAnEarlierVerdict()
    {
        var vendor = Gen.Choose(1, 9);
        var gen =
            from ids in vendor.ArrayOf(6)
            from blank in Gen.Elements(true, false).ArrayOf(5)
            from parents in Gen.Choose(0, 9).ArrayOf(9)
            select (ids, blank, parents);

        Prop.ForAll(
                gen.ToArbitrary(),
                t =>
                {
                    int? Known(int i) => t.blank[i] ? null : t.ids[i];
                    var controllers = Controllers.Of(t.parents.Select((p, i) => (i + 1, p == 0 ? (int?)null : p)));
                    var classifier = new BackupClassifier(controllers, id => $"V{id}");
                    var truth = classifier
                        .Classify(t.ids[5], new PresentUse(t.ids[0], t.ids[1], t.ids[2]), BackupDeclaration.Model(t.ids[3], t.ids[4]))
                        .State;
                    var earlier = classifier
                        .Classify(t.ids[5], new PresentUse(Known(0), Known(1), Known(2)), BackupDeclaration.Model(Known(3), Known(4)))
                        .State;
                    return truth != BackupState.Unknown && (earlier == BackupState.Unknown || earlier == truth);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static void Expect(BackupState state, string reason, BackupDeclaration backup)
    {
        var verdict = Classifier.Classify(Maker, Use, backup);

        Assert.Equal(state, verdict.State);
        Assert.Contains(reason, verdict.Reason, StringComparison.Ordinal);
    }
}
