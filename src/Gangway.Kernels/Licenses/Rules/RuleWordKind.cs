namespace Gangway.Kernels.Licenses.Rules;

/// <summary>What a word can tell of licenses by itself.</summary>
[Flags]
internal enum RuleWordKind
{
    None = 0,

    /// <summary>One character, or digits only.</summary>
    Slight = 1,

    /// <summary>No article, preposition or word of code: a likeness must rest on such words.</summary>
    Telling = 2,

    /// <summary>One or two digits.</summary>
    Number = 4,

    /// <summary>"version": numbers behind it tell one license from another.</summary>
    Version = 8,

    /// <summary>"license": a word before it is a license's name.</summary>
    License = 16,

    /// <summary>Stands between a license's name and "license": public, general.</summary>
    Title = 32,

    /// <summary>A rule by itself.</summary>
    Alone = 64,
}
