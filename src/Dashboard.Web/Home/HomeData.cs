using Dashboard.Store.Access;
using Dashboard.Store.Home;

namespace Dashboard.Web.Home;

/// <summary>The home page of one person; the other two are null.</summary>
public sealed record HomeView(Persona Persona, HomeBase Base, ProcurementView? Procurement, LegalView? Legal, ExecutiveModel? Executive)
{
    public bool IsEmpty => !Base.HasUsage && Base.Contracts == 0;
}

/// <summary>Reads the home page; only what is shown is kept, for a visit holds on to it.</summary>
public sealed class HomeData(ProcurementHome procurement, LegalHome legal, ExecutiveHome executive)
{
    public async Task<HomeView> ReadAsync(Actor actor, Persona persona, CancellationToken cancellationToken)
    {
        switch (persona)
        {
            case Persona.Legal:
                var clauses = await legal.ReadAsync(actor, cancellationToken);
                return new HomeView(persona, clauses.Base, null, clauses, null);
            case Persona.Executive:
                var company = await executive.ReadAsync(actor, cancellationToken);
                return new HomeView(persona, company.Base, null, null, ExecutiveModel.Of(company));
            default:
                var vendors = await procurement.ReadAsync(actor, cancellationToken);
                return new HomeView(persona, vendors.Base, vendors, null, null);
        }
    }
}
