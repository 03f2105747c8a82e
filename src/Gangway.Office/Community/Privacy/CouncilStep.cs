namespace Gangway.Office.Community.Privacy;

/// <summary>One step somebody took.</summary>
/// <param name="Actor">An account's mark, which tells two people apart.</param>
public sealed record CouncilStep(CouncilAction Action, CouncilRole Role, string Actor, DateTimeOffset At);
