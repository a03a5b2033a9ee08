using Dashboard.Store.Access;

namespace Dashboard.Web.Home;

/// <summary>Whose questions the home page answers.</summary>
public enum Persona
{
    Procurement,
    Legal,
    Executive,
}

/// <summary>The tabs of the home page, as addresses carry them. Everyone may open each; what is in it is what they may read.</summary>
public static class Personas
{
    public const string QueryKey = "as";

    public static IReadOnlyList<(Persona Persona, string Key, string Word, string Title, string Sentence)> All { get; } =
    [
        (
            Persona.Procurement,
            "procurement",
            "Procurement",
            "Who traps us, and why",
            "Which vendor holds us most, which notice comes next, which commitment we may miss, and what to find out first."
        ),
        (
            Persona.Legal,
            "legal",
            "Legal",
            "What binds us, and on which words",
            "Which exclusivities bind us, which clauses await a decision, and which contracts do not let us out."
        ),
        (
            Persona.Executive,
            "executive",
            "Executive",
            "What is at risk, and how much of it is known",
            "How much spend rests on vendors that hold us, whether they are independent of one another, and what comes to an end."
        ),
    ];

    /// <summary>The one that the address names; else that of the person's role. An administrator begins as procurement.</summary>
    public static Persona Parse(string? key, Actor actor) =>
        All.Where(one => one.Key == key).Select(one => (Persona?)one.Persona).FirstOrDefault()
        ?? (
            actor.Is(Roles.Procurement) || actor.Is(Roles.Administrator) ? Persona.Procurement
            : actor.Is(Roles.Legal) ? Persona.Legal
            : actor.Is(Roles.Executive) ? Persona.Executive
            : Persona.Procurement
        );
}
