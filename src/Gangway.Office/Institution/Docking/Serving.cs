using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Docking;

/// <summary>Whether the firm has a rule, role or artifact that fulfils a duty.</summary>
/// <param name="Truth">Unknown: a rule would fulfil it, if it holds.</param>
/// <param name="By">The rule; null where something else fulfils it, or nothing.</param>
/// <param name="Artifact">The artifact the firm produces, or that comes about on the way; null where none does.</param>
/// <param name="Role">The role with the authority; null where none is needed or none is filled.</param>
public sealed record Serving(Truth Truth, DockedNorm? By, string? Artifact, string? Role)
{
    public static Serving Of(DockedNorm duty, DockedSides sides, FirmSide firm, DockingRules rules, ActRelations acts)
    {
        ImmutableArray<string> artifacts = duty.Norm.Alternatives.IsEmpty ? [duty.Norm.Artifact] : [.. duty.Norm.Alternatives.Select(way => way.Artifact)];
        if (artifacts.FirstOrDefault(artifact => artifact != "none" && firm.Produces.Contains(artifact)) is { } produced)
        {
            return new Serving(Truth.True, null, produced, null);
        }

        if (Gaps.AuthorityOf(duty, rules) is { } authority)
        {
            var role = authority.FirstOrDefault(firm.Roles.Contains);
            return new Serving(role is null ? Truth.False : Truth.True, null, null, role);
        }

        if (artifacts.FirstOrDefault(rules.OnTheWay.Contains) is { } onTheWay)
        {
            return new Serving(Truth.True, null, onTheWay, null);
        }

        ImmutableArray<string> ways = duty.Norm.Alternatives.IsEmpty ? [duty.Norm.Aim] : [.. duty.Norm.Alternatives.Select(way => way.Aim)];
        var fitting = sides.Firm.Where(norm => norm.Demands && norm.IsPossible && ways.Any(way => acts.Fulfils(norm.Norm, way, duty.Norm.Object))).ToList();
        return fitting.Find(norm => norm.IsHeld) is { } held ? new Serving(Truth.True, held, null, null)
            : fitting.Count > 0 ? new Serving(Truth.Unknown, fitting[0], null, null)
            : new Serving(Truth.False, null, null, null);
    }
}
