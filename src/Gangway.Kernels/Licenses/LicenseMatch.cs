using Gangway.Kernels.Licenses.Mentions;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses;

/// <summary>One license found in a text.</summary>
/// <param name="Expression">An SPDX license id; for a tag, the expression as written.</param>
/// <param name="Kind">What the match rests on.</param>
/// <param name="StartLine">First line, from 1.</param>
/// <param name="EndLine">Last line, inclusive.</param>
/// <param name="Score">
/// Likeness to the reference text, 0 to 1; 1 for a tag. Of a near text: from <see cref="LeastOfCopy"/> on it is a copy of that license with small
/// changes or an end cut off; below, or wherever a difference limits, negates or names another version, it may be another license.
/// </param>
public readonly record struct LicenseMatch(string Expression, LicenseMatchKind Kind, int StartLine, int EndLine, double Score)
{
    /// <summary>The least score of a near text that is still that license, changed.</summary>
    public const double LeastOfCopy = 0.9;

    /// <summary>The rule of an added rule pack that it rests on; null where it rests on what Gangway knows by itself.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether the file can be said to be under it: not a license only spoken of, nor a text that may be another's.</summary>
    public bool Counts => Kind != LicenseMatchKind.Mention && (Kind != LicenseMatchKind.NearText || Score >= LeastOfCopy);
}
