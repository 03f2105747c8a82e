namespace Gangway.Office.Community.People;

/// <summary>For whom somebody worked on one day. "Independent", "unknown" and "bot" are kinds of their own, never names of firms.</summary>
/// <param name="Firm">The firm's name in its canonical spelling, or a registrable domain no firm is known for; null for the other kinds.</param>
public readonly record struct FirmAffiliation(FirmAffiliationKind Kind, string? Firm = null)
{
    public static FirmAffiliation Unknown { get; } = new(FirmAffiliationKind.Unknown);

    public static FirmAffiliation Independent { get; } = new(FirmAffiliationKind.Independent);

    public static FirmAffiliation Bot { get; } = new(FirmAffiliationKind.Bot);

    public static FirmAffiliation Of(string firm) => new(FirmAffiliationKind.Firm, firm);
}
