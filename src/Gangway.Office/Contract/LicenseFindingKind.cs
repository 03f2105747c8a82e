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
}
