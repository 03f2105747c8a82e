namespace Gangway.Kernels.Licenses.Input;

/// <summary>How a text is written.</summary>
public enum TextEncoding
{
    /// <summary>ASCII or UTF-8; a byte order mark is not part of the text.</summary>
    Utf8,

    /// <summary>Bytes above 0x7F that are not UTF-8: Latin-1, as good as any of its kin for names.</summary>
    Latin1,

    /// <summary>UTF-16, little-endian.</summary>
    Utf16,

    /// <summary>UTF-16, big-endian.</summary>
    Utf16BigEndian,
}
