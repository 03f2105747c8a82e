using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Index;

/// <summary>The parts of a compiled index. A number, once given, keeps its meaning; a part that is not there is empty.</summary>
internal enum IndexSection
{
    None = 0,

    /// <summary>Where each string begins in <see cref="Strings"/>, and the end of the last.</summary>
    StringStarts = 2,

    /// <summary>UTF-8.</summary>
    Strings = 3,

    /// <summary><see cref="ListedRow"/>s in ordinal order of the ids.</summary>
    Listed = 4,

    /// <summary>UTF-8, equal texts once.</summary>
    Texts = 5,

    /// <summary><see cref="ReferenceRow"/>s.</summary>
    References = 6,

    /// <summary>Of all references, one behind the other; <see cref="Word"/>s.</summary>
    Words = 7,

    /// <summary>A <see cref="ReferenceMark"/> a word.</summary>
    Marks = 8,

    /// <summary>Of the references, in rising order.</summary>
    Digests = 9,

    /// <summary>The number of the reference behind each of <see cref="Digests"/>.</summary>
    DigestOwners = 10,

    /// <summary><see cref="NameStep"/>s, open addressing.</summary>
    NameSteps = 13,

    /// <summary>Per node of the tree of names: the number of its <see cref="NameRow"/>, or -1.</summary>
    NameEnds = 14,

    /// <summary><see cref="NameRow"/>s.</summary>
    Names = 15,

    /// <summary><see cref="FamilyRow"/>s.</summary>
    Families = 16,

    /// <summary><see cref="VersionRow"/>s.</summary>
    Versions = 17,

    /// <summary>UTF-8: the rules of <see cref="LicenseAddresses"/>.</summary>
    Addresses = 18,

    /// <summary>Numbers: a string, how many phrases, and of each phrase its length and its words.</summary>
    Passages = 19,

    /// <summary>Where each bucket of <see cref="Runs"/> begins, and the end of the last. Runs in common were kept in 11 and 12 once.</summary>
    RunStarts = 20,

    /// <summary><see cref="RunRow"/>s by hash, and one more behind the last.</summary>
    Runs = 21,

    /// <summary>Of each run: numbers of references, a place in the lower 16 bits, rising.</summary>
    RunPlaces = 22,

    /// <summary><see cref="SampleRow"/>s, in the order of the runs.</summary>
    Samples = 23,

    /// <summary>Of each reference where its <see cref="Larger"/> begin, and the end of the last.</summary>
    LargerStarts = 24,

    /// <summary><see cref="LargerRow"/>s.</summary>
    Larger = 25,
}
