using System.Buffers;

namespace Gangway.Office.Inventory.Lockfiles.DotNet;

// A version as project files state it. "1.2.3" asks for at least 1.2.3, and NuGet takes the lowest that fits: 1.2.3 itself.
// "[1.2.3]" is exact; every other bracket and every star is a range.
// https://learn.microsoft.com/nuget/concepts/package-versioning#version-ranges
internal static class NuGetVersions
{
    private static readonly SearchValues<char> Open = SearchValues.Create("[](),*$");

    public static (string? Version, string? Constraint) Of(string? stated)
    {
        if (LockfileNames.Version(stated?.Trim()) is not { } text)
        {
            return (null, null);
        }

        var isExact = text.StartsWith('[') && text.EndsWith(']') && !text.Contains(',', StringComparison.Ordinal);
        var inner = isExact ? text[1..^1].Trim() : text;
        return inner.AsSpan().ContainsAny(Open) || !LockfileNames.IsPlain(inner) ? (null, text) : (inner, null);
    }
}
