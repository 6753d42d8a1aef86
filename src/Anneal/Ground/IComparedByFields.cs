using System.Diagnostics.CodeAnalysis;

namespace Anneal;

/// <summary>A value that is what its fields are, so that it can be told by them.</summary>
/// <remarks>The attribute keeps the fields of every such type, also of a user's, when a program is trimmed.</remarks>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.AllFields)]
internal interface IComparedByFields;
