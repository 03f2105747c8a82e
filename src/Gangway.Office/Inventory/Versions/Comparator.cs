namespace Gangway.Office.Inventory.Versions;

/// <summary>How a version must stand to the version of a constraint.</summary>
internal enum Comparator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary><c>~=</c> of PyPI, <c>~></c> of RubyGems, <c>~</c> of Alpine, a floating version of NuGet: see the rules of each.</summary>
    Compatible,

    /// <summary><c>===</c> of PyPI: the same text.</summary>
    Identical,
}
