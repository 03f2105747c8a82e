namespace Gangway.Kernels.Licenses.Input;

/// <summary>What a file is to one who reads it for its license.</summary>
public enum FileNature
{
    /// <summary>Text in any encoding, read whole or, beyond 1 MiB, at both ends.</summary>
    Text,

    /// <summary>Holds a NUL: its words were not read.</summary>
    Binary,

    /// <summary>No byte at all.</summary>
    Empty,
}
