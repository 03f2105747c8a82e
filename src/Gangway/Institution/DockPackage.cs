using System.Collections.Immutable;
using Gangway.Contract;
using Gangway.Inventory;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Storage;

namespace Gangway.Institution;

/// <summary>What the store knows of a package: its license as the documents state it, and how many products list it. Its repository is not read.</summary>
internal static class DockPackage
{
    public static async Task<DockReading> Read(PackageUrl purl, DockOptions options, LicenseKnowledge knowledge, CancellationToken stop)
    {
        if (!Store.Exists(options.Data))
        {
            return new DockReading { Name = purl.ToString(), Subject = purl.ToString(), Purl = purl };
        }

        await using var store = await Store.Open(options.Data, stop);
        var (components, products, detected) = await store.Read(async connection =>
        {
            var snapshots = await BomTable.Listing(connection, purl.ToString(), stop);
            var found = ImmutableArray.CreateBuilder<Component>();
            foreach (var snapshot in snapshots)
            {
                found.AddRange((await BomTable.Read(connection, snapshot, stop)).Components.Where(component => IsIt(component.Purl, purl)));
            }

            return (found.ToImmutable(), snapshots.Select(snapshot => snapshot.Product).Distinct(StringComparer.Ordinal).Count(), await DetectedLicenseTable.Of(connection, purl, stop));
        }, stop);
        ImmutableArray<LicenseClaim> declared = [.. components.SelectMany(component => component.Declared).DistinctBy(claim => (claim.Form, claim.Value))];
        ImmutableArray<LicenseClaim> concluded = [.. components.SelectMany(component => component.Concluded).DistinctBy(claim => (claim.Form, claim.Value))];
        var license = Conclusion.Of(declared, concluded, detected, new LicenseClaims(knowledge).Understand);
        return new DockReading
        {
            Name = purl.ToString(),
            Subject = purl.ToString(),
            Purl = purl,
            License = license.Concluded,
            LicensePlaces = [.. declared.Concat(concluded).Select(claim => claim.Evidence).Concat(detected.Select(found => found.Evidence)).Select(place => place.ToString()).Distinct(StringComparer.Ordinal).Take(3)],
            Products = products,
        };
    }

    private static bool IsIt(PackageUrl? known, PackageUrl wanted) =>
        known is not null && known.WithoutVersion().ToString() == wanted.WithoutVersion().ToString() && (wanted.Version is null || known.Version == wanted.Version);
}
