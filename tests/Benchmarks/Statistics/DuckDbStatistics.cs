using System;
using System.Collections.Generic;
using System.IO;
using DuckDB.NET.Data;

namespace UsageStats.Benchmarks.Statistics;

/// <summary>The same aggregation by DuckDB, over the same files.</summary>
internal sealed class DuckDbStatistics : IDisposable
{
    private const string Columns =
        "{ts:'TIMESTAMP',source:'VARCHAR',event:'VARCHAR',name:'VARCHAR',ms:'DOUBLE',own:'DOUBLE',outcome:'VARCHAR'}";

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly string _files;

    /// <param name="eventsFolder">The folder of the segments.</param>
    public DuckDbStatistics(string eventsFolder)
    {
        _connection.Open();
        _files = Path.Combine(eventsFolder, "*.jsonl").Replace("'", "''", StringComparison.Ordinal);
    }

    /// <summary>Asks by command, the most used first.</summary>
    /// <returns>The values of each row in the order of the query, the percentiles as a list.</returns>
    public IReadOnlyList<object[]> Run() => Ask("name, source", "name, source", "count(*) DESC, name");

    /// <summary>Asks by day of UTC, in order.</summary>
    /// <returns>As <see cref="Run"/> does.</returns>
    public IReadOnlyList<object[]> RunByDay() => Ask("strftime(ts, '%Y-%m-%d'), ''", "1", "1");

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private List<object[]> Ask(string keys, string groups, string order)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = $"""
            WITH runs AS (
                SELECT *, CASE WHEN outcome <> 'cancelled' THEN ms END AS timed
                FROM read_json('{_files}', format = 'newline_delimited', ignore_errors = true, columns = {Columns})
                WHERE event = 'command')
            SELECT {keys}, count(*),
                count(*) FILTER (outcome IN ('ok', 'stopped')), count(*) FILTER (outcome IN ('failed', 'error')),
                count(*) FILTER (outcome = 'cancelled'),
                sum(timed), avg(timed), min(timed), max(timed), quantile_cont(timed, [0.5, 0.95, 0.99]),
                count(*) FILTER (timed <= 2000), count(*) FILTER (timed > 2000 AND timed <= 5000), count(*) FILTER (timed > 5000),
                min(ts), max(ts), avg(own)
            FROM runs GROUP BY {groups} ORDER BY {order}
            """;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            object[] values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(values);
        }

        return rows;
    }
}
