using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>What a new document does not say of the inventory that it was made of: found by reading it again. Linear.</summary>
internal static class BomRest
{
    private const string Reason = "the new document has no place for it";

    private static readonly (string Field, Func<Component, string?> Value)[] Fields =
    [
        ("version", component => component.Version),
        ("purl", component => component.Purl?.ToString()),
        ("type", component => component.Type),
        ("group", component => component.Purl is null && component.Group is not null ? $"{component.Group}/{component.Name}" : null),
        ("copyright", component => component.Copyright),
        ("supplier", component => component.Supplier?.ToString()),
        ("creator", component => component.Creator?.ToString()),
        ("source repository", component => component.SourceRepository),
        ("file name", component => component.File?.Name),
        ("whether the file is executable, an archive, structured", component => component.File is { } file && (file.IsExecutable ?? file.IsArchive ?? file.IsStructured) is not null ? $"{file.IsExecutable} {file.IsArchive} {file.IsStructured}" : null),
        ("scope", component => component.Scope == DependencyScope.Unknown ? null : component.Scope.ToString().ToLowerInvariant()),
        ("direct or transitive", component => component.Directness == Directness.Unknown ? null : component.Directness.ToString().ToLowerInvariant()),
        ("license address", component => Claims(component, LicenseClaimForm.Url)),
        ("license file", component => Claims(component, LicenseClaimForm.File)),
        ("license text", component => Claims(component, LicenseClaimForm.Text)),
    ];

    /// <param name="before">What was written.</param>
    /// <param name="after">What a reader finds in the new document.</param>
    /// <param name="losses">Takes what differs.</param>
    public static void Add(Bom before, Bom after, SbomLosses losses)
    {
        var (old, young) = (All(before), All(after));
        losses.Add("components", null, Reason, isDropped: true, old.Length - young.Length);
        for (var at = 0; at < Math.Min(old.Length, young.Length); at++)
        {
            AddFields(old[at], young[at], isSubject: at == 0 && before.Subject is not null, losses);
            AddLicenses(old[at], young[at], losses);
            AddMany("hash", old[at], component => component.Hashes.Select(hash => $"{hash.Algorithm} {hash.Value}"), young[at], losses);
            AddMany("id beside the purl", old[at], component => component.OtherIds.Select(id => id.StartsWith("swid:", StringComparison.Ordinal) ? id["swid:".Length..] : id), young[at], losses);
        }

        losses.Add("dependencies", null, Reason, isDropped: true, before.Dependencies.Distinct().Count() - after.Dependencies.Length);
    }

    private static ImmutableArray<Component> All(Bom bom) => bom.Subject is { } subject ? bom.Components.Insert(0, subject) : bom.Components;

    /// <summary>A subject is needed for nothing else, and has no scope of its own.</summary>
    private static void AddFields(Component old, Component young, bool isSubject, SbomLosses losses)
    {
        foreach (var (field, value) in Fields.Where(entry => !(isSubject && entry.Field == "scope")))
        {
            if (value(old) is { } said && value(young) is var found && found != said)
            {
                losses.Add(field, old.Id, found is null ? Reason : Became(field, said, found), isDropped: found is null);
            }
        }

        if (old.DownloadLocation is { } location && young.DownloadLocation != location && young.SourceRepository != location)
        {
            losses.Add("download location", old.Id, Reason);
        }

        if (old is { Version: null, Constraint: not null })
        {
            losses.Add("version range", old.Id, "it became a comment or a property, which few tools read", isDropped: false);
        }
    }

    /// <summary>Only words of closed lists are repeated: everything else would make a line for each component.</summary>
    private static string Became(string field, string old, string young) =>
        field is "scope" or "direct or transitive" or "type" ? $"{old} became {young}" : "the new document writes it otherwise";

    /// <summary>A name becomes a LicenseRef- of SPDX; an expression that is not alone becomes a name of CycloneDX 1.6.</summary>
    private static void AddLicenses(Component old, Component young, SbomLosses losses)
    {
        var missing = Terms(old).Except(Terms(young)).Count();
        if (missing > 0)
        {
            var isGone = !Terms(young).Any();
            losses.Add("license", old.Id, isGone ? Reason : "the new document writes it otherwise: as a LicenseRef-, or as a name", isGone, missing);
        }
    }

    private static IEnumerable<(LicenseClaimForm Form, string Value)> Terms(Component component) => component.Declared.Concat(component.Concluded)
        .Where(claim => claim.Form is LicenseClaimForm.Expression or LicenseClaimForm.Name).Select(claim => (claim.Form, claim.Value));

    private static void AddMany(string field, Component old, Func<Component, IEnumerable<string>> values, Component young, SbomLosses losses)
    {
        var said = values(old).ToHashSet(StringComparer.Ordinal);
        if (said.Count > 0)
        {
            said.ExceptWith(values(young));
            losses.Add(field, old.Id, Reason, isDropped: true, said.Count);
        }
    }

    private static string? Claims(Component component, LicenseClaimForm form)
    {
        var claims = component.Declared.Concat(component.Concluded).Where(claim => claim.Form == form).Select(claim => claim.Value).Distinct(StringComparer.Ordinal).ToList();
        return claims.Count == 0 ? null : string.Join('\n', claims);
    }
}
