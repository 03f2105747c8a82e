namespace Gangway.Kernels.Licenses.Texts;

/// <summary>What a word of a reference text may do in a copy of it.</summary>
[Flags]
internal enum ReferenceMark : byte
{
    None = 0,

    /// <summary>May be missing: a title, the appendix on how to apply a license, a text that another license incorporates.</summary>
    Optional = 1,

    /// <summary>May be missing and may be replaced by other words: the name of a holder, an address.</summary>
    Slot = 2,

    /// <summary>Part of a copyright notice: another stands in each copy, often a longer one.</summary>
    Notice = 4,

    /// <summary>The holder's name from the copyright notice, repeated in the text: another in each copy.</summary>
    Name = 8,

    /// <summary>Any that lets a word go missing.</summary>
    Soft = Optional | Slot | Notice | Name,
}
