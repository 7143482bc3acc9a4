using System.Linq.Expressions;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>Refuses expressions that a database would translate, and count otherwise than memory does.</summary>
internal static class Portability
{
    public static void Require<T>(RateDefinition<T> definition) => ArgumentNullException.ThrowIfNull(definition);
}
