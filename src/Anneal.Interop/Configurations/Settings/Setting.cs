namespace Anneal.Interop.Configurations.Settings;

/// <summary>A value of a configuration, whatever language it is written in.</summary>
/// <param name="Line">Its line, from 1.</param>
internal abstract record Setting(int Line)
{
    /// <summary>How many values it is made of, itself included; one that is shared counts wherever it stands.</summary>
    public virtual long Size => 1;

    /// <summary>The number that it is; null where it is none.</summary>
    public virtual double? Number => null;

    /// <summary>The word that it is; null where it is none, or nothing.</summary>
    public virtual string? Word => null;

    /// <summary>Whether it says nothing: <c>null</c>, <c>None</c>, or an empty value.</summary>
    public virtual bool IsNull => false;

    /// <summary>Its values, or itself alone.</summary>
    public virtual IReadOnlyList<Setting> Items => [this];
}
