using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>A duty of the commons as a task of the firm.</summary>
/// <param name="Duty">The norm it comes from.</param>
/// <param name="Role">Who in the firm does it.</param>
/// <param name="Artifacts">What comes of it and proves it; of several one is enough.</param>
/// <param name="Serving">Whether the firm is set up for it.</param>
public sealed record DockingTask(DockedNorm Duty, string Role, ImmutableArray<string> Artifacts, Serving Serving)
{
    public string Due => Duty.Norm.Due;

    /// <summary>Duties first whose fulfilment somebody must arrange; a must before a should.</summary>
    public static ImmutableArray<DockingTask> Of(DockedSides sides, FirmSide firm, string engagement, DockingRules rules)
    {
        var acts = new ActRelations(rules.Vocabulary.Acts, rules.WithObject);
        return [.. sides.Commons
            .Where(norm => norm.IsPossible && !norm.IsCarried && norm.Norm.Deontic is Deontic.Must or Deontic.MustNot or Deontic.Should)
            .Where(norm => norm.IsPossible && !norm.IsCarried && !rules.Theirs.Contains(norm.Norm.Role))
            .Select(norm => new DockingTask(norm, RoleOf(norm, firm, engagement, rules), ArtifactsOf(norm.Norm), norm.Forbids ? new Serving(Truth.True, null, "none", null) : Serving.Of(norm, sides, firm, rules, acts)))
            .OrderBy(task => task.Duty.IsHeld ? 0 : 1).ThenBy(task => task.Serving.Truth).ThenBy(task => task.Duty.Norm.Deontic == Deontic.Should ? 1 : 0)
            .ThenBy(task => task.Duty.Norm.Pillar).ThenBy(task => task.Duty.Norm.Id, StringComparer.Ordinal)];
    }

    private static string RoleOf(DockedNorm norm, FirmSide firm, string engagement, DockingRules rules)
    {
        var authority = Gaps.AuthorityOf(norm, rules);
        return authority is { } roles ? roles.FirstOrDefault(firm.Roles.Contains) ?? roles[0]
            : rules.Tasks.GetValueOrDefault(norm.Norm.Role, norm.Norm.Role) is var role && engagement == "contribute" && role == "product-team" ? "engineer" : rules.Tasks.GetValueOrDefault(norm.Norm.Role, norm.Norm.Role);
    }

    private static ImmutableArray<string> ArtifactsOf(Norm norm) =>
        norm.Alternatives.IsEmpty ? [norm.Artifact] : [.. norm.Alternatives.Select(way => way.Artifact).Distinct(StringComparer.Ordinal)];
}
