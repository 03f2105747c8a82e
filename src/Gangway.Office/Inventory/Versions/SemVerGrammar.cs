namespace Gangway.Office.Inventory.Versions;

/// <summary>What an ecosystem accepts beyond the grammar of semver.org 2.0.0.</summary>
[Flags]
internal enum SemVerGrammar
{
    Strict = 0,

    /// <summary>A <c>v</c> before the version.</summary>
    Prefix = 1,

    /// <summary><c>1</c> and <c>1.2</c> without prerelease and build, as Go reads them.</summary>
    Shorthand = 2,

    /// <summary>In the numbers of the release: <c>01.2.3</c>.</summary>
    LeadingZeros = 4,

    /// <summary>One number or as many as there are: tags (<c>v4</c>), Linux <c>2.6.12.6</c>.</summary>
    AnyLength = 8,

    /// <summary>In the numbers of a prerelease: <c>1.2.3-01</c>.</summary>
    PrereleaseZeros = 16,

    Lenient = Prefix | LeadingZeros | PrereleaseZeros | AnyLength,
}
