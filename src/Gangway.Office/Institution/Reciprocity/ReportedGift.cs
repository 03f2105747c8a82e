using Gangway.Office.Community.People;

namespace Gangway.Office.Institution.Reciprocity;

/// <summary>One line of what was given, as reported by whoever gave.</summary>
/// <param name="To">A repository (<c>github.com/owner/name</c>), or the name of a foundation or project.</param>
/// <param name="Amount">Hours, money in the currency's unit, or a number of seats; not negative.</param>
/// <param name="Currency">ISO 4217; null for what is no money.</param>
/// <param name="Purpose">maintainer, foundation, event, internal, or as written; null where nobody said.</param>
public sealed record ReportedGift(GiveKind Kind, string To, decimal Amount, string? Currency, DaySpan When, string? Purpose, Evidence Evidence);
