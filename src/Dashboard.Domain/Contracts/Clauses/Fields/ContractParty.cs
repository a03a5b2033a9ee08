namespace Dashboard.Domain.Contracts.Clauses.Fields;

/// <summary>A party as the head of a contract introduces it.</summary>
/// <param name="Name">As written, up to the first comma after it; may be a description where the text gives no name.</param>
/// <param name="ShortNames">What the contract calls it: "Client", "Developer", "you".</param>
/// <param name="Side">Us, the vendor, or unknown.</param>
/// <param name="Start">Where the name begins, UTF-16.</param>
/// <param name="End">One past the name's last character.</param>
public sealed record ContractParty(string Name, IReadOnlyList<string> ShortNames, BoundParty Side, int Start, int End);
