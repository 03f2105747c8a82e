namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>What stands between "Copyright" and the years or the holder.</summary>
internal enum CopyrightLead
{
    /// <summary>Nothing but blanks, commas and signs.</summary>
    Plain,

    /// <summary>"by", "held by".</summary>
    By,

    /// <summary>A colon, as in a field.</summary>
    Colon,

    /// <summary>Quotes, brackets or "=": a key of a configuration or a variable.</summary>
    Code,
}
