namespace Anneal.Interop.Configurations.Settings;

/// <summary>What a single value is.</summary>
internal enum ScalarKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Nothing.</summary>
    Null,
}
