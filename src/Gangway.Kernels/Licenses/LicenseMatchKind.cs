using Gangway.Kernels.Licenses.Mentions;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses;

/// <summary>What kind of words a match rests on.</summary>
public enum LicenseMatchKind
{
    /// <summary>The license text itself, within what the SPDX matching guidelines let differ.</summary>
    Text,

    /// <summary>A text close to a license text, but not the same: a person should look.</summary>
    NearText,

    /// <summary>An SPDX-License-Identifier tag.</summary>
    Tag,

    /// <summary>Words that put the file under a license: "licensed under the Apache License, Version 2.0".</summary>
    Notice,

    /// <summary>A field of a package manifest or of a record about licenses: <c>"license": "MIT"</c>.</summary>
    Field,

    /// <summary>The name of a license where a license is named, without words that grant: a title, a badge, "License: MIT".</summary>
    Reference,

    /// <summary>A license spoken of, but not granted: "compatible with the GPL". Never part of an expression.</summary>
    Mention,
}
