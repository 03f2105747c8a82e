namespace Gangway.Office.Inventory.Lockfiles.JavaScript;

// The key of a package in pnpm-lock.yaml, as its versions write it:
//   5.x  /name/1.0.0_react@18.2.0   github.com/owner/name/commit   file:folder
//   6.x  /name@1.0.0(react@18.2.0)
//   9.0  name@1.0.0(react@18.2.0)   name@https://…   name@file:folder
internal readonly record struct PnpmKey(string Package, string Name, string? Version)
{
    /// <param name="key">As it stands.</param>
    /// <param name="hasSlashes">True for 5.x, where a slash and not an @ stands before the version.</param>
    public static PnpmKey Of(string key, bool hasSlashes)
    {
        var package = WithoutPeers(key, hasSlashes);
        var plain = package.StartsWith('/') ? package[1..] : package;
        if (hasSlashes && package.StartsWith('/'))
        {
            var slash = plain.LastIndexOf('/');
            return slash <= 0 ? new PnpmKey(package, plain, null) : new PnpmKey(package, plain[..slash], Pinned(plain[(slash + 1)..]));
        }

        var locator = NpmLocator.Of(plain);
        return new PnpmKey(package, locator.Name, Pinned(locator.Reference));
    }

    /// <summary>What a package was resolved with (its peers, a patch) tells two installations apart, not two packages.</summary>
    public static string WithoutPeers(string key, bool hasSlashes)
    {
        var start = hasSlashes ? key.LastIndexOf('/') + 1 : 0;
        var end = hasSlashes && key.StartsWith('/') ? key.AsSpan(start).IndexOfAny('_', '(') : key.AsSpan(start).IndexOf('(');
        return end < 0 ? key : key[..(start + end)];
    }

    // An address in the place of the version is none.
    private static string? Pinned(string reference) =>
        reference.AsSpan().ContainsAny(":/") ? null : LockfileNames.Version(reference);
}
