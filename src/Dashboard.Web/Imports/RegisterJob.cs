using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.Registers;

namespace Dashboard.Web.Imports;

/// <summary>A table that goes into a register.</summary>
public sealed class RegisterJob(Upload upload, Register register, ImportRegister import) : ImportJob(upload, ImportKinds.For(register))
{
    public Register Register { get; } = register;

    public RegisterPreview? Preview { get; private set; }

    /// <summary>As a person chose it; null takes the columns by their names.</summary>
    public ColumnMapping? Mapping { get; set; }

    public override long RejectedRows => Preview?.Rejected ?? 0;

    public override async Task ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        Preview = await import.PreviewAsync(actor, Register, Upload.ToFile(), Mapping, this, cancellationToken);

    public override Task<ImportOutcome> ImportAsync(Actor actor, CancellationToken cancellationToken) =>
        import.RunAsync(
            actor,
            Register,
            Upload.ToFile(),
            new RegisterImportOptions(Preview?.Mapping) { AllowRejects = AllowRejects },
            this,
            cancellationToken
        );
}
