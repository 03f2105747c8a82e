namespace Gangway.Office.Community.Privacy;

/// <summary>Who may see what about people? Rankings and working times are shown to nobody, whatever was agreed.</summary>
public static class Disclosure
{
    /// <summary>Null where it may be shown; otherwise the reason and what may be asked instead.</summary>
    public static Issue? Refusal(DisclosureRequest request, WorksCouncilMode mode, int least = Suppression.DefaultLeast) => request.Kind switch
    {
        DisclosureKind.Ranking => Refused("Employees are not ranked.", "Ask for a figure about a group."),
        DisclosureKind.WorkingTimes => Refused("Nobody is told when somebody works.", "Ask for the dates on which a project was active."),
        DisclosureKind.GroupFigure => request.People < least ? Refused($"Fewer than {least} people stand behind it.", "Ask for a larger group or a longer period.") : null,
        DisclosureKind.PersonRecord => Record(request, mode),
        DisclosureKind.IdentityProposals => request is { MayMerge: true, Purpose.Length: > 0 } ? null : Refused("Identities are shown to whoever keeps them in order, for a stated purpose.", "State the purpose; it is logged."),
        _ => Refused("This is nothing that is known.", "Ask for a figure about a group."),
    };

    private static Issue? Record(DisclosureRequest request, WorksCouncilMode mode) =>
        request.AboutSelf ? null // GDPR Art. 15: one's own record is always visible to oneself
        : mode.IsOn ? Refused("The works-council mode is on: records of single people are shown to themselves alone.", "Ask for a figure about a group.")
        : string.IsNullOrWhiteSpace(request.Purpose) ? Refused("A record of a person is shown for a stated purpose only.", "State the purpose; it is logged.")
        : null;

    private static Issue Refused(string message, string howToFix) => new("privacy", message, Severity.Error, HowToFix: howToFix);
}
