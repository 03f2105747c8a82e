using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>One rule seen from both shores, side by side.</summary>
/// <param name="Gap">Where the two do not meet; null where they do.</param>
/// <param name="Task">What the firm has to do; null where the card is about a rule of the firm alone.</param>
/// <param name="Firm">The firm's norm on it; null where it has none.</param>
/// <param name="Commons">The project's norm on it; null where it has none.</param>
/// <param name="Why">Why each wants it, and how it breaks.</param>
public sealed record TranslationCard(Gap? Gap, DockingTask? Task, DockedNorm? Firm, DockedNorm? Commons, DockingRules.Reason Why)
{
    public Pillar Pillar => Gap?.Pillar ?? (Commons ?? Firm)!.Norm.Pillar;

    /// <summary>The act the card is about.</summary>
    public string? Act => (Commons ?? Firm)?.Norm.Aim;
}
