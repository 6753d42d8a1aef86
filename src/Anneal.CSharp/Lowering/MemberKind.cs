namespace Anneal.CSharp.Lowering;

/// <summary>What a member of a type belongs to.</summary>
internal enum MemberKind
{
    /// <summary>Each object: <c>self.name</c>.</summary>
    OfObject,

    /// <summary>The type, and it may change: <c>Type.name</c>.</summary>
    OfType,

    /// <summary>The type, and its value stays: a name of the module.</summary>
    Constant,

    /// <summary>The type, and it is called: a function of the module.</summary>
    Function,
}
