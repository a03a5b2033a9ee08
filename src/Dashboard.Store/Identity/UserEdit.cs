using System.ComponentModel.DataAnnotations;
using Dashboard.Store.Access;

namespace Dashboard.Store.Identity;

/// <summary>A new account as a form holds it.</summary>
public sealed class UserEdit
{
    public const int LongestName = 100;
    private const int LongestEmail = 256;
    private static readonly EmailAddressAttribute EmailRule = new();

    public string Name { get; set; } = "";
    public string Email { get; set; } = "";
    public string Password { get; set; } = "";
    public ISet<string> Roles { get; } = new HashSet<string>(StringComparer.Ordinal);

    public IReadOnlyList<FieldError> Validate()
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > LongestName || Name.Any(char.IsControl))
        {
            errors.Add(new FieldError(nameof(Name), $"Give the person's name, 1 to {LongestName} characters."));
        }

        var email = Email.Trim();
        if (email.Length > LongestEmail || email.Any(char.IsWhiteSpace) || !EmailRule.IsValid(email))
        {
            errors.Add(
                new FieldError(nameof(Email), "Give an e-mail address such as name@company.example; it is what the person signs in with.")
            );
        }
        else if (Personas.IsPersona(email))
        {
            errors.Add(new FieldError(nameof(Email), "Addresses at this domain belong to the development personas. Use the person's own."));
        }

        errors.AddRange(RoleErrors(Roles));
        errors.AddRange(PasswordRules.Problems(Password, Name, Email).Select(problem => new FieldError(nameof(Password), problem)));
        return errors;
    }

    internal static IEnumerable<FieldError> RoleErrors(IEnumerable<string> roles)
    {
        var chosen = roles.ToList();
        if (chosen.Count == 0)
        {
            yield return new FieldError(nameof(Roles), "Choose at least one role: without one a person sees nothing.");
        }

        foreach (var unknown in chosen.Except(Access.Roles.All, StringComparer.Ordinal))
        {
            yield return new FieldError(
                nameof(Roles),
                $"There is no role “{unknown}”. Choose among {string.Join(", ", Access.Roles.All)}."
            );
        }
    }
}
