namespace Gangway.Office.Contract;

/// <summary>What a detected license rests on.</summary>
public enum LicenseFindingKind
{
    /// <summary>The license text.</summary>
    Text,

    /// <summary>A text close to it; somebody should look.</summary>
    NearText,

    /// <summary>An SPDX-License-Identifier tag.</summary>
    Tag,

    /// <summary>Words that grant: "licensed under the Apache License, Version 2.0".</summary>
    Notice,

    /// <summary>A field of a package manifest or of a record about licenses.</summary>
    Field,

    /// <summary>The name of a license where a license is named, without words that grant.</summary>
    Reference,

    /// <summary>A license spoken of, but not granted. Never counts.</summary>
    Mention,
}
