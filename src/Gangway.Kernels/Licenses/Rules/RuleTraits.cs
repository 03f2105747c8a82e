using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>What a rule says of itself.</summary>
[Flags]
public enum RuleTraits
{
    None = 0,

    /// <summary>A license text.</summary>
    Text = 1,

    /// <summary>Words that put something under a license.</summary>
    Notice = 2,

    /// <summary>The name or address of a license.</summary>
    Reference = 4,

    /// <summary>A field or tag that names a license.</summary>
    Tag = 8,

    /// <summary>Words before a license, that name none.</summary>
    Introduction = 16,

    /// <summary>A hint that cannot stand for a license.</summary>
    Clue = 32,

    /// <summary>Matches whole and uninterrupted, or not at all.</summary>
    Continuous = 64,

    /// <summary>Looks like a license and is none: cancels what lies in it.</summary>
    FalsePositive = 128,

    /// <summary>Holds phrases that must be there word for word.</summary>
    HasRequiredPhrases = 256,

    /// <summary>Matches whole or not at all: too short for likeness, or its author says so.</summary>
    ExactOnly = 512,

    /// <summary>Its expression names no license anybody knows: "see the license file".</summary>
    Unknown = 1024,
}
