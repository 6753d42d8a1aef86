using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Anneal.Packaging.Tests.PublicApi;

/// <summary>
/// What users of an assembly can see of it: a line for each type, and one for each of its members. What the compiler
/// adds to every record is left out.
/// </summary>
internal static class ApiListing
{
    private static readonly SymbolDisplayFormat MemberFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeMemberKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    private static readonly SymbolDisplayFormat PropertyFormat = MemberFormat.AddMemberOptions(
        SymbolDisplayMemberOptions.IncludeParameters
    );

    private static readonly SymbolDisplayFormat TypeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeVariance,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: MemberFormat.ParameterOptions,
        miscellaneousOptions: MemberFormat.MiscellaneousOptions
    );

    /// <summary>The listing of a built assembly.</summary>
    /// <param name="path">The assembly's file.</param>
    public static string Of(string path)
    {
        var reference = MetadataReference.CreateFromFile(path);
        var others = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(other => Path.GetFileName(other) != Path.GetFileName(path))
            .Select(other => MetadataReference.CreateFromFile(other));
        var assembly = (IAssemblySymbol)
            CSharpCompilation
                .Create("listing", references: [reference, .. others])
                .GetAssemblyOrModuleSymbol(reference)!;

        var listing = new StringBuilder();
        foreach (
            var type in TypesIn(assembly.GlobalNamespace)
                .OrderBy(type => type.ToDisplayString(TypeFormat), StringComparer.Ordinal)
        )
        {
            listing.Append(Header(type)).Append('\n');
            foreach (var member in MembersOf(type))
                listing.Append("    ").Append(member).Append('\n');
        }
        return listing.ToString();
    }

    // Extension members are listed as the methods that they are called by; the compiler's own types around them have names
    // that nobody can write.
    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container
            .GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .Where(inner => !inner.Name.StartsWith('<') && inner is not INamedTypeSymbol { IsExtension: true })
            .SelectMany(inner =>
                inner is INamedTypeSymbol type
                    ? IsVisible(type)
                        ? TypesIn(type).Prepend(type)
                        : []
                    : TypesIn(inner)
            );

    private static string Header(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Delegate)
            return $"delegate {type.ToDisplayString(TypeFormat)}";
        var isRecord = type.GetMembers(WellKnownMemberNames.EqualityOperatorName).Any(IsCompilerGenerated);
        var modifiers = type.TypeKind switch
        {
            TypeKind.Class => type.IsStatic ? "static "
            : type.IsAbstract ? "abstract "
            : type.IsSealed ? "sealed "
            : "",
            TypeKind.Struct => $"{(type.IsReadOnly ? "readonly " : "")}{(type.IsRefLikeType ? "ref " : "")}",
            _ => "",
        };
        var kind = type.TypeKind switch
        {
            TypeKind.Class => isRecord ? "record" : "class",
            TypeKind.Struct => isRecord ? "record struct" : "struct",
            TypeKind.Interface => "interface",
            _ => "enum",
        };
        var bases =
            type.TypeKind == TypeKind.Enum
                ? []
                : type
                    .Interfaces.Where(each => each.DeclaredAccessibility == Accessibility.Public)
                    .Where(each => !(isRecord && each.Name == "IEquatable"))
                    .Prepend(type.BaseType)
                    .OfType<INamedTypeSymbol>()
                    .Where(each => each.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType))
                    .Select(each => each.ToDisplayString(MemberFormat))
                    .ToArray();
        var name = type.ToDisplayString(TypeFormat);
        var constraints = type.ToDisplayString(
            TypeFormat.AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        )[name.Length..];
        return $"{modifiers}{kind} {name}{(bases.Length == 0 ? "" : $" : {string.Join(", ", bases)}")}{constraints}";
    }

    private static IEnumerable<string> MembersOf(INamedTypeSymbol type)
    {
        var members = type.GetMembers()
            .Where(member =>
                member is not INamedTypeSymbol
                && IsVisible(member)
                && !member.IsImplicitlyDeclared
                && !IsCompilerGenerated(member)
                && member
                    is not IMethodSymbol { AssociatedSymbol: not null }
                        and not IPropertySymbol { Name: "EqualityContract" }
            );
        return type.TypeKind switch
        {
            TypeKind.Delegate => [],
            TypeKind.Enum => members
                .OfType<IFieldSymbol>()
                .Where(field => field.HasConstantValue)
                .Select(field => $"{field.Name} = {field.ConstantValue}"),
            _ => members
                .OrderByDescending(member => member is IMethodSymbol { MethodKind: MethodKind.Constructor })
                .ThenBy(member => member.Name, StringComparer.Ordinal)
                .ThenBy(Signature, StringComparer.Ordinal)
                .Select(Signature),
        };
    }

    private static string Signature(ISymbol member)
    {
        var accessibility = member.DeclaredAccessibility == Accessibility.Public ? "" : "protected ";
        return accessibility
            + (
                member is IMethodSymbol method
                    ? $"{method.ToDisplayString(MemberFormat)}({string.Join(", ", method.Parameters.Select((parameter, index) => (method.IsExtensionMethod && index == 0 ? "this " : "") + Parameter(parameter)))})"
                    : member.ToDisplayString(PropertyFormat)
            );
    }

    // This version of the compiler's library does not know 'params' of other types than arrays.
    private static string Parameter(IParameterSymbol parameter) =>
        (Has(parameter, "ParamCollectionAttribute") ? "params " : "") + parameter.ToDisplayString(MemberFormat);

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility
            is Accessibility.Public
                or Accessibility.Protected
                or Accessibility.ProtectedOrInternal;

    private static bool IsCompilerGenerated(ISymbol symbol) => Has(symbol, "CompilerGeneratedAttribute");

    private static bool Has(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().Any(each => each.AttributeClass?.Name == attribute);
}
