namespace Gangway.Contract;

/// <summary>The one answer a scanned file has.</summary>
internal enum ScanStatus
{
    /// <summary>It has an expression.</summary>
    Found,

    /// <summary>It was read, and says nothing of a license that would cover it.</summary>
    Nothing,

    /// <summary>It has words that read like terms, or a text that is only near a license's, and none that were recognized.</summary>
    NotUnderstood,

    /// <summary>It holds a NUL: its words were not read.</summary>
    Binary,

    /// <summary>It could not be read; its issue says why.</summary>
    Unreadable,
}
