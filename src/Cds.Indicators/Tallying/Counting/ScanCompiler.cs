using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Cds.Indicators.Tallying.Expressions;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Compiles the expressions of definitions that have the same dimensions into one loop over records.</summary>
internal sealed class ScanCompiler<T, TKey>
{
    /// <summary>The largest record that is copied to be read; one that is larger is read where it stands.</summary>
    private const int LargestCopy = 64;

    private static readonly MethodInfo s_flags = ((Action<RecordMarks[], int, int, bool, bool, bool, bool>)RecordMarks.Set).Method;
    private static readonly MethodInfo s_moreFlags = ((Action<LaneFlags[], int, int, bool, bool, bool, bool>)LaneFlags.Set).Method;
    private static readonly MethodInfo s_place = ((Action<RecordMarks[], int, int, int, int>)RecordMarks.Place).Method;
    private static readonly MethodInfo s_period = ((MethodCallExpression)((Expression<Func<PeriodTable, int, int>>)(static (periods, day) => periods.NumberOf(day))).Body).Method;

    private readonly AxisLanes<T> _lanes;
    private readonly bool _mayAskAll;
    private readonly ParameterExpression _records = Expression.Parameter(typeof(T[]), "records");
    private readonly ParameterExpression _first = Expression.Parameter(typeof(int), "first");
    private readonly ParameterExpression _count = Expression.Parameter(typeof(int), "count");
    private readonly ParameterExpression _marks = Expression.Parameter(typeof(RecordMarks[]), "marks");
    private readonly ParameterExpression _more = Expression.Parameter(typeof(LaneFlags[][]), "more");
    private readonly ParameterExpression _areas = Expression.Parameter(typeof(AreaTable<TKey>), "areas");
    private readonly ParameterExpression _periods = Expression.Parameter(typeof(PeriodTable), "periods");
    private readonly ParameterExpression _quantities = Expression.Parameter(typeof(long[][]), "quantities");
    private readonly ParameterExpression _index = Expression.Variable(typeof(int), "index");
    private readonly ParameterExpression _copy = Expression.Variable(typeof(T), "record");
    private readonly ParameterExpression _day = Expression.Variable(typeof(int), "day");
    private readonly MethodInfo _numbering = AreaTable<TKey>.New().Numbering;
    private readonly ParameterExpression _table;
    private readonly ParameterExpression[] _blocks;
    private readonly ParameterExpression[] _sums;
    private readonly ParameterExpression[] _holds;

    private ScanCompiler(AxisLanes<T> lanes)
    {
        _lanes = lanes;
        _mayAskAll = typeof(T).IsValueType || !lanes.Functions.Any(RecordItself.IsReadIn);
        _table = Expression.Variable(_numbering.DeclaringType!, "table");
        _blocks = [.. Enumerable.Range(1, lanes.Blocks - 1).Select(static _ => Expression.Variable(typeof(LaneFlags[])))];
        _sums = [.. lanes.Quantities.Select(static _ => Expression.Variable(typeof(long[])))];
        _holds = [.. lanes.Conditions.Select(static _ => Expression.Variable(typeof(bool)))];
    }

    private Expression Record => _copy.Type.IsValueType && Unsafe.SizeOf<T>() > LargestCopy ? Expression.ArrayIndex(_records, Expression.Add(_first, _index)) : _copy;

    /// <summary>The loop, to be compiled.</summary>
    public static Expression<RecordScan<T, TKey>> LoopOf(AxisLanes<T> lanes) => new ScanCompiler<T, TKey>(lanes).Lambda();

    private Expression<RecordScan<T, TKey>> Lambda()
    {
        LabelTarget end = Expression.Label();
        List<Expression> body = [Expression.Assign(_index, Expression.Constant(0)), Expression.Assign(_table, Expression.Convert(_areas, _table.Type))];
        body.AddRange(_blocks.Select((block, i) => Expression.Assign(block, Expression.ArrayIndex(_more, Expression.Constant(i)))));
        body.AddRange(_sums.Select((sums, i) => Expression.Assign(sums, Expression.ArrayIndex(_quantities, Expression.Constant(i)))));
        body.Add(Expression.Loop(Expression.IfThenElse(Expression.LessThan(_index, _count), Step(), Expression.Break(end)), end));
        return Expression.Lambda<RecordScan<T, TKey>>(
            Expression.Block([_index, _copy, _day, _table, .. _blocks, .. _sums, .. _holds], body),
            _records, _first, _count, _areas, _periods, _marks, _more, _quantities);
    }

    /// <summary>What is done with one record.</summary>
    private BlockExpression Step()
    {
        List<Expression> body = [Expression.Call(((Action<T[], int>)Ahead.Fetch).Method, _records, Expression.Add(Expression.Add(_first, _index), Expression.Constant(Ahead.Distance)))];
        if (Record == _copy)
            body.Add(Expression.Assign(_copy, Expression.ArrayIndex(_records, Expression.Add(_first, _index))));
        for (int lane = 0; lane < _holds.Length; lane++)
        {
            if (_lanes.Conditions[lane] is { } condition)
                body.Add(Expression.Assign(_holds[lane], ConditionOf(condition, lane)));
            bool isLastOfFour = lane % LaneFlags.Together == LaneFlags.Together - 1 || lane == _holds.Length - 1;
            if (isLastOfFour && (lane >= LaneFlags.Together || _lanes.Conditions[0] is not null))
                body.Add(Flags(lane));
        }

        if (_lanes.Conditions[0] is null)
        {
            body.Add(Expression.Assign(_holds[0], _holds.Skip(1).Cast<Expression>().Aggregate(Expression.Or)));
            body.Add(Flags(0));
        }

        for (int i = 0; i < _sums.Length; i++)
        {
            (int lane, Expression<Func<T, long>> function) = _lanes.Quantities[i];
            body.Add(Expression.Assign(Expression.ArrayAccess(_sums[i], _index), Expression.Condition(_holds[lane], OfRecord(function), Expression.Constant(0L))));
        }

        body.Add(_lanes.Conditions[0] is null ? Expression.IfThenElse(_holds[0], Dimensions(), NoDimensions()) : Dimensions());
        body.Add(Expression.PreIncrementAssign(_index));
        return Expression.Block(body);
    }

    private BlockExpression Dimensions() => Expression.Block(
        Expression.Assign(_day, DecidingDay.NumberOf(OfRecord(_lanes.Dimensions.Date))),
        Expression.Call(
            s_place, _marks, _index, Expression.Call(_table, _numbering, OfRecord(_lanes.Dimensions.Area)), Expression.Call(_periods, s_period, _day), _day));

    private MethodCallExpression NoDimensions() => Expression.Call(
        s_place, _marks, _index, Expression.Constant(AreaTable<TKey>.NoKey), Expression.Constant(PeriodTable.NotAsked), Expression.Constant(DecidingDay.NotCounted));

    /// <summary>Writes the four conditions of which a lane is one.</summary>
    private MethodCallExpression Flags(int lane)
    {
        int first = lane / LaneFlags.Together * LaneFlags.Together;
        (int block, int inBlock) = Math.DivRem(first, LaneFlags.Lanes);
        IEnumerable<Expression> holds = Enumerable.Range(first, LaneFlags.Together).Select(other => other < _holds.Length ? (Expression)_holds[other] : Expression.Constant(false));
        return block == 0
            ? Expression.Call(s_flags, [_marks, _index, Expression.Constant(inBlock), .. holds])
            : Expression.Call(s_moreFlags, [_blocks[block - 1], _index, Expression.Constant(inBlock), .. holds]);
    }

    /// <summary>A condition of the record. Where it begins with the condition of an earlier lane, that is not asked again.</summary>
    private Expression ConditionOf(Expression<Func<T, bool>> condition, int lane)
    {
        if (condition.Body is not BinaryExpression { NodeType: ExpressionType.AndAlso } both)
            return OfRecord(condition);
        int known = _lanes.LaneOf(ExpressionText.Of(Expression.Lambda<Func<T, bool>>(both.Left, condition.Parameters)));
        Expression left = known >= 0 && known < lane ? _holds[known] : OfRecord(both.Left, condition.Parameters[0]);
        Expression right = OfRecord(both.Right, condition.Parameters[0]);
        return _mayAskAll && TotalExpression.IsTotal(both.Right) ? Expression.And(left, right) : Expression.AndAlso(left, right);
    }

    private Expression OfRecord(LambdaExpression function) => OfRecord(function.Body, function.Parameters[0]);

    private Expression OfRecord(Expression body, ParameterExpression parameter)
    {
        Expression flat = _mayAskAll ? TotalExpression.Flatten(body) : body;
        return OrdinalText.InMemory(new ParameterReplacer(parameter, Record).Visit(flat));
    }
}
