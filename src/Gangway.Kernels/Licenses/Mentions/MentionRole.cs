using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>What a text does with the license it names.</summary>
internal enum MentionRole
{
    /// <summary>Puts something under it.</summary>
    Grant,

    /// <summary>Names it where a license is named.</summary>
    Reference,

    /// <summary>Sends the reader to its text: "see the … for more details", "you should have received a copy of …".</summary>
    Pointer,

    /// <summary>Puts another work under it, most likely: "the LGPL-licensed bindings of", "a library which is available under". Counts where nothing else does.</summary>
    Aside,

    /// <summary>Speaks of it: "compatible with", "not under".</summary>
    Spoken,

    /// <summary>"BSD-style": like it, and nobody knows how like.</summary>
    Unclear,

    /// <summary>Program code that works with licenses names it: a value, part of an identifier, an example.</summary>
    Value,
}
