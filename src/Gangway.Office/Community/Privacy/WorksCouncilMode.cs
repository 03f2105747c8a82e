using System.Collections.Immutable;

namespace Gangway.Office.Community.Privacy;

/// <summary>
/// While it is on, figures about single employees are shown to nobody but themselves. Either side switches it on alone; it goes off only when employer and council
/// agree within 14 days, as two people (German BetrVG § 87(1) no. 6: technical devices fit to watch behavior or performance need the council's consent).
/// </summary>
/// <param name="IsOn">On from the first start.</param>
/// <param name="Proposal">Who proposed to switch it off; null where nobody did.</param>
/// <param name="History">Every step that was taken, in order; steps that were refused are not in it.</param>
public sealed record WorksCouncilMode(bool IsOn, CouncilStep? Proposal, ImmutableArray<CouncilStep> History)
{
    private static readonly TimeSpan ProposalHolds = TimeSpan.FromDays(14);

    public static WorksCouncilMode Initial { get; } = new(true, null, []);

    /// <summary>The mode after a step, or the same mode and why the step was refused.</summary>
    public CouncilOutcome Take(CouncilStep step) => Refusal(step) is { } refusal
        ? new(this, refusal)
        : new(After(step) with { History = History.Add(step) }, null);

    /// <summary>The mode that a history of steps leads to; a stored history that no steps could have made is refused with its place.</summary>
    public static CouncilOutcome Replay(IEnumerable<CouncilStep> steps)
    {
        var mode = Initial;
        var number = 0;
        foreach (var step in steps)
        {
            number++;
            var (next, refusal) = mode.Take(step);
            if (refusal is not null)
            {
                return new(mode, refusal with { Path = $"step {number}" });
            }

            mode = next;
        }

        return new(mode, null);
    }

    private WorksCouncilMode After(CouncilStep step) => step.Action switch
    {
        CouncilAction.SwitchOn => this with { IsOn = true, Proposal = null },
        CouncilAction.ProposeOff => this with { Proposal = step },
        CouncilAction.ConfirmOff => this with { IsOn = false, Proposal = null },
        _ => this with { Proposal = null },
    };

    private Issue? Refusal(CouncilStep step)
    {
        if (!Enum.IsDefined(step.Action) || !Enum.IsDefined(step.Role) || step.Actor.Trim().Length == 0)
        {
            return Refused("Nobody, or nothing that is known, was named.", "Sign in as somebody with a role.");
        }

        if (!History.IsEmpty && step.At < History[^1].At)
        {
            return Refused("The step lies before the last one.", "Set the clock.");
        }

        return step.Action switch
        {
            CouncilAction.SwitchOn => IsOn && Proposal is null ? Refused("The mode is on.", "Nothing is to be done.") : null,
            CouncilAction.ProposeOff => Proposing(step),
            CouncilAction.ConfirmOff => Confirming(step),
            _ => Withdrawing(step),
        };
    }

    private Issue? Proposing(CouncilStep step) =>
        !IsOn ? Refused("The mode is off.", "Nothing is to be done.")
        : step.Role == CouncilRole.DataProtectionOfficer ? Refused("The data protection officer advises and decides nothing.", "Employer or council propose.")
        : Proposal is { } open && step.At - open.At <= ProposalHolds ? Refused("A proposal is open.", "Confirm or withdraw it.")
        : null;

    private Issue? Confirming(CouncilStep step) =>
        !IsOn || Proposal is not { } open ? Refused("Nothing was proposed.", "Propose it first.")
        : step.At - open.At > ProposalHolds ? Refused("The proposal is older than 14 days.", "Propose it again.")
        : step.Role == open.Role || step.Role == CouncilRole.DataProtectionOfficer ? Refused("One role alone cannot switch the mode off.", "The other side, employer or council, confirms.")
        : SamePerson(step, open) ? Refused("One person cannot confirm their own proposal in another role.", "Somebody else confirms.")
        : null;

    private Issue? Withdrawing(CouncilStep step) =>
        Proposal is not { } open ? Refused("Nothing was proposed.", "Nothing is to be done.")
        : step.Role == CouncilRole.DataProtectionOfficer && !SamePerson(step, open) ? Refused("The data protection officer advises and decides nothing.", "Employer or council withdraw.")
        : null;

    private static bool SamePerson(CouncilStep left, CouncilStep right) => left.Actor.Trim().Equals(right.Actor.Trim(), StringComparison.OrdinalIgnoreCase);

    private static Issue Refused(string message, string howToFix) => new("works-council mode", message, Severity.Error, HowToFix: howToFix);
}
