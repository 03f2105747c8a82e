namespace Gangway.Kernels.Licenses.Words;

/// <summary>How a word stands in its text.</summary>
[Flags]
internal enum ProseMark : byte
{
    None = 0,

    /// <summary>First of its line.</summary>
    Line = 1,

    /// <summary>A blank line stands before it.</summary>
    Paragraph = 2,

    /// <summary>No blank stands before it: "GPL-2.0" is three words of which two are joined.</summary>
    Joined = 4,

    /// <summary>Begins with a capital.</summary>
    Capital = 8,

    /// <summary>Has only capitals.</summary>
    Caps = 16,

    /// <summary>Part of an identifier or a file name: EXPORT_SYMBOL_GPL, COPYING.GPL.</summary>
    Code = 32,

    /// <summary>An opening parenthesis stands before it.</summary>
    Opened = 64,
}
