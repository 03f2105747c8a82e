using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>An entry of REUSE.toml, .reuse/dep5 or debian/copyright.</summary>
/// <param name="Record">Path of the record from the top of the tree.</param>
/// <param name="Folder">Where its patterns count from: "" for the top, else without a closing "/".</param>
/// <param name="Paths">The patterns; one match is enough.</param>
/// <param name="Precedence">How it stands to what a file says itself.</param>
/// <param name="License">As written; empty where none is given.</param>
/// <param name="Expression">SPDX expression, where the name has one.</param>
/// <param name="Copyrights">As written.</param>
/// <param name="Line">In the record.</param>
public sealed record StatedTerms(
    string Record,
    string Folder,
    ImmutableArray<PathGlob> Paths,
    StatedPrecedence Precedence,
    string License,
    string? Expression,
    ImmutableArray<string> Copyrights,
    int Line)
{
    /// <summary>Whether it speaks of a file.</summary>
    /// <param name="path">From the top of the tree.</param>
    public bool Covers(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Folder.Length > 0 && !(path.Length > Folder.Length && path[Folder.Length] == '/' && path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            return false;
        }

        var below = Folder.Length == 0 ? path : path[(Folder.Length + 1)..];
        return Paths.Any(glob => glob.Matches(below));
    }
}
