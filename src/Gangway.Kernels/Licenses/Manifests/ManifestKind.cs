namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>How a manifest is written.</summary>
internal enum ManifestKind
{
    Json,
    Xml,
    Toml,
    Yaml,

    /// <summary>"Key: value" up to the first blank line.</summary>
    Head,

    /// <summary>"Key: value" all through.</summary>
    Headers,

    /// <summary>"key = value" all through.</summary>
    Pairs,

    /// <summary>Shell or make assignments.</summary>
    Assignments,

    /// <summary>A program, or a notation with strings.</summary>
    Calls,

    /// <summary>C or Rust with MODULE_LICENSE.</summary>
    Source,
}
