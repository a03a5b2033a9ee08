using Dashboard.Domain.Readiness;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Readiness;

/// <summary>Models that could do an application's work, and whether anyone tried.</summary>
public sealed class AlternativeRegister : Register<Alternative>
{
    public override string Key => "alternatives";
    public override string Singular => "alternative";
    public override string Plural => "Alternatives";
    public override string Sentence => "Models that could do an application's work, and whether anyone tried.";
    public override string Feeds => "Exit unreadiness (F5): alternatives named";
    public override Permission Edit => Permission.EditApplications;
    public override string Subject => "alternative";
    public override (string Field, bool Descending) Order => ("application", false);

    internal override IValidator<Alternative> Validator { get; } = new Rules();

    internal override string Title(Alternative record, RecordNames names) =>
        $"{names.Find(RecordNames.Models, record.ModelId)?.Name} for {names.Find(RecordNames.Applications, record.ApplicationId)?.Name}";

    internal override string KeyOf(Alternative record, RecordNames names) =>
        RecordKeys.Of(
            names.Find(RecordNames.Applications, record.ApplicationId)?.Key,
            names.Find(RecordNames.Models, record.ModelId)?.Key,
            record.HostId is { } host ? names.Find(RecordNames.Vendors, host)?.Key : null
        );

    internal override IQueryable<Alternative> Search(IQueryable<Alternative> records, string lower) =>
        records.Where(a => a.Application!.Name.ToLower().Contains(lower) || a.Model!.Name.ToLower().Contains(lower));

    internal override async Task CheckAsync(
        DashboardDbContext db,
        IReadOnlyList<Alternative> records,
        RecordErrors<Alternative> errors,
        CancellationToken cancellationToken
    )
    {
        var ids = records.Select(r => r.ApplicationId).Distinct().ToList();
        var inUse = await db
            .Applications.Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.ModelIds })
            .ToDictionaryAsync(a => a.Id, a => a.ModelIds, cancellationToken);
        foreach (var record in records)
        {
            if (inUse.GetValueOrDefault(record.ApplicationId) is [var only] && only == record.ModelId)
            {
                errors.Add(record, "model", "This is the model that the application uses: an alternative is another one.");
            }
        }
    }

    private protected override RegisterFields<Alternative> Describe()
    {
        var fields = new RegisterFields<Alternative>();
        fields.Reference(
            a => a.ApplicationId,
            a => a.Application!.Name,
            new FieldInfo("application", "Application", FieldKind.Reference)
            {
                Register = RecordNames.Applications,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Reference(
            a => a.ModelId,
            a => a.Model!.Name,
            new FieldInfo("model", "Model", FieldKind.Reference)
            {
                Register = RecordNames.Models,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Reference(
            a => a.HostId,
            a => a.Host!.Name,
            new FieldInfo("host", "Runs at", FieldKind.Reference)
            {
                Register = RecordNames.Vendors,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Choice(
            a => a.State,
            new FieldInfo("state", "State", FieldKind.Choice)
            {
                IsRequired = true,
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<AlternativeState>(AlternativeStates.NameOf),
            }
        );
        fields.Text(a => a.Note, new FieldInfo("note", "Note", FieldKind.LongText) { InList = true, MaxLength = 2_000 });
        return fields;
    }

    private sealed class Rules : AbstractValidator<Alternative>
    {
        public Rules()
        {
            RuleFor(a => a.State).IsInEnum().WithMessage("Choose how far it was tried.");
        }
    }
}
