using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract;

/// <summary>
/// Decides which licenses of one product cannot be kept together, from their own terms: how far a copyleft reaches, which further
/// restrictions it tolerates, and under which other licenses a work may pass. Judged once per pair of distinct licenses.
/// </summary>
public static class Compatibility
{
    /// <summary>Whether a part under <paramref name="part"/> may stand in a work conveyed as a whole under <paramref name="whole"/>.</summary>
    /// <returns>Null where it may, or where the texts leave it open; else why not. Both must have encoded terms.</returns>
    public static (ConflictKind Kind, string? Clause, string? Act)? Obstacle(ChosenLicense part, string whole, LicenseLibrary library)
    {
        var how = library.ReachOf(part) < library.Of(part.Id)!.Reach ? Combination.Dynamic : Combination.Merged;
        var verdict = new CompatibilityQuestion(how).Of(part, new ChosenLicense(whole, null), library);
        return verdict switch
        {
            { Answer: not CompatibilityAnswer.No } => null,
            { Act: { } act } => (ConflictKind.FurtherRestriction, verdict.InboundClause, act),
            _ => (ConflictKind.OtherCopyleft, verdict.InboundClause, null),
        };
    }

    /// <param name="components">What is shipped.</param>
    /// <param name="own">The license of the product's own code; empty where unknown.</param>
    /// <param name="library">Encoded terms; pairs with a license it does not hold are not judged.</param>
    /// <param name="contexts">One per delivery form.</param>
    public static ImmutableArray<LicenseConflict> Conflicts(
        ImmutableArray<LicensedComponent> components, ImmutableArray<ChosenLicense> own, LicenseLibrary library, ImmutableArray<Context> contexts)
    {
        var byLicense = components
            .SelectMany(component => component.Licenses.Select(license => (license, component.Key)))
            .Where(pair => library.Of(pair.license.Id) is not null)
            .GroupBy(pair => pair.license, pair => pair.Key)
            .OrderBy(group => group.Key.ToString(), StringComparer.Ordinal)
            .ToImmutableArray();
        var conflicts = ImmutableArray.CreateBuilder<LicenseConflict>();
        foreach (var copyleft in byLicense.Where(group => library.ReachOf(group.Key) >= CopyleftReach.Work))
        {
            var (meets, asks) = Meets(library.ReachOf(copyleft.Key)!.Value, contexts);
            if (meets == Truth.False)
            {
                continue;
            }

            conflicts.AddRange(byLicense.Where(other => other.Key != copyleft.Key)
                .Select(other => Between(copyleft.Key, other.Key, library) is { } found
                    ? found with { Certain = meets, Asks = asks, CopyleftComponents = [.. copyleft.Distinct()], OtherComponents = [.. other.Distinct()] }
                    : null)
                .OfType<LicenseConflict>());
            conflicts.AddRange(own.Where(license => library.Of(license.Id) is not null)
                .Where(license => !Wholes(copyleft.Key.Id, library).Contains(license.Id))
                .Select(license => OwnWork(copyleft.Key, license, library) with
                {
                    Certain = meets, Asks = asks, CopyleftComponents = [.. copyleft.Distinct()],
                }));
        }

        return conflicts.ToImmutable();
    }

    private static LicenseConflict? Between(ChosenLicense copyleft, ChosenLicense other, LicenseLibrary library)
    {
        (ConflictKind Kind, string? Clause, string? Act)? first = null;
        foreach (var whole in Wholes(copyleft.Id, library))
        {
            if (Obstacle(other, whole, library) is not { } obstacle)
            {
                return null;
            }

            first ??= obstacle;
        }

        var terms = library.Of(copyleft.Id)!;
        var (kind, clause, act) = first!.Value;
        var demanded = kind == ConflictKind.FurtherRestriction ? terms.NoFurtherRestrictions : terms.ReachClause;
        return new LicenseConflict(copyleft, other, kind, demanded ?? "", clause, act, Truth.True, [], [], []);
    }

    private static LicenseConflict OwnWork(ChosenLicense copyleft, ChosenLicense own, LicenseLibrary library) => new(
        copyleft, own, ConflictKind.ReachesOwnWork, library.Of(copyleft.Id)!.ReachClause ?? "", null, null, Truth.True, [], [], []);

    /// <summary>The license itself and those a work under it may pass under, as far as their terms are encoded.</summary>
    private static ImmutableArray<string> Wholes(string license, LicenseLibrary library)
    {
        var terms = library.Of(license)!;
        return [license, .. terms.Passages(license)
            .SelectMany(passage => passage.Licenses)
            .Where(id => id != license && library.Of(id) is not null)];
    }

    /// <summary>Whether parts of the product meet in one work that the copyleft's trigger reaches: linked, and conveyed or (network) served.</summary>
    private static (Truth Truth, ImmutableArray<string> Asks) Meets(CopyleftReach reach, ImmutableArray<Context> contexts)
    {
        var delivered = contexts.Aggregate(Truth.False, (truth, context) => truth.Or(Triggered(reach, context["delivery"])));
        var linked = contexts.IsEmpty || contexts[0]["linking"] is not { } linking ? Truth.Unknown : (linking != "none").ToTruth();
        var truth = delivered.And(linked);
        return (truth, truth == Truth.Unknown ? [linked == Truth.Unknown ? "linking" : "delivery"] : []);
    }

    private static Truth Triggered(CopyleftReach reach, string? delivery) => delivery switch
    {
        null => Truth.Unknown,
        "internal" => Truth.False,
        "network" => (reach == CopyleftReach.Network).ToTruth(),
        _ => Truth.True,
    };
}
