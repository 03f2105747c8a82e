using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>The answer to one question of compatibility.</summary>
/// <param name="Inbound">The license of the part.</param>
/// <param name="Outbound">The license of the whole.</param>
/// <param name="Answer">May it?</param>
/// <param name="Reason">What decided.</param>
/// <param name="InboundClause">The clause of the inbound license that decided; null where none did.</param>
/// <param name="OutboundClause">The clause of the outbound license that decided; null where none did.</param>
/// <param name="Act">The act of the vocabulary that the inbound license demands or forbids; only where a restriction decided.</param>
/// <param name="Ways">Where the answer is no: licenses that the outbound one lets the whole pass under, and under which the part may stand.</param>
public sealed record CompatibilityVerdict(
    ChosenLicense Inbound,
    ChosenLicense Outbound,
    CompatibilityAnswer Answer,
    CompatibilityReason Reason,
    string? InboundClause,
    string? OutboundClause,
    string? Act,
    ImmutableArray<string> Ways);
