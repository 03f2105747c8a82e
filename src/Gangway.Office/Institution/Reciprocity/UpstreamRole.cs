namespace Gangway.Office.Institution.Reciprocity;

/// <summary>What we are to a project we depend on; the words are those of LFX Organization Dashboard.</summary>
public enum UpstreamRole
{
    /// <summary>Its history was not read, and nobody reported anything.</summary>
    Unknown,

    /// <summary>Nothing given that is known.</summary>
    Silent,
    Participating,
    Contributing,
    Leading,
}
