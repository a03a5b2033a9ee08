using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>Dated changes of contracts, and the clauses that they take out.</summary>
public sealed class AmendmentRegister : Register<Amendment>
{
    public override string Key => "amendments";
    public override string Singular => "amendment";
    public override string Plural => "Amendments";
    public override string Sentence => "Dated changes of contracts, and the clauses that they take out.";
    public override string Feeds => "Contract (F4): clauses that ended";
    public override Permission Read => Permission.ReadContracts;
    public override Permission Edit => Permission.EditContracts;
    public override string Subject => "amendment";
    public override (string Field, bool Descending) Order => ("effective_on", true);

    internal override IValidator<Amendment> Validator { get; } = new Rules();

    internal override string Title(Amendment record, RecordNames names) => record.Title;

    internal override string KeyOf(Amendment record, RecordNames names) =>
        RecordKeys.Of(names.Find(RecordNames.Contracts, record.ContractId)?.Key, record.Title);

    internal override IQueryable<Amendment> Search(IQueryable<Amendment> records, string lower) =>
        records.Where(a => a.Title.ToLower().Contains(lower) || a.Contract!.Title.ToLower().Contains(lower));

    internal override IQueryable<Amendment> Visible(IQueryable<Amendment> records, Actor actor) =>
        ContractAccess.Visible(records, actor, a => a.Contract!);

    private protected override RegisterFields<Amendment> Describe()
    {
        var fields = new RegisterFields<Amendment>();
        fields.Reference(
            a => a.ContractId,
            a => a.Contract!.Title,
            new FieldInfo("contract", "Contract", FieldKind.Reference)
            {
                Register = RecordNames.Contracts,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Text(
            a => a.Title,
            new FieldInfo("title", "Title", FieldKind.Text)
            {
                IsRequired = true,
                InList = true,
                MaxLength = 300,
            }
        );
        fields.Date(a => a.EffectiveOn, new FieldInfo("effective_on", "Effective on", FieldKind.Date) { InList = true });
        fields.Several(
            a => a.EndsClauses,
            new FieldInfo("ends_clauses", "Ends clauses", FieldKind.Choices)
            {
                InList = true,
                Choices = [.. ClauseTypes.All.Select(c => new FieldChoice(c.Id, c.Name, c.Id))],
                Hint = "Clauses of these types stop counting on that day",
            }
        );
        fields.Text(a => a.Summary, new FieldInfo("summary", "What it changes", FieldKind.LongText) { MaxLength = 4_000 });
        return fields;
    }

    private sealed class Rules : AbstractValidator<Amendment>
    {
        public Rules()
        {
            RuleFor(a => a.Title).NotEmpty().WithMessage("Give the amendment its title.");
            RuleFor(a => a.EffectiveOn)
                .Must((a, day) => day is not null || a.EndsClauses.Count == 0)
                .WithMessage("Say from which day: the clauses stop counting on it.");
        }
    }
}
