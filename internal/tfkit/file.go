package tfkit

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// ReadFile reads a regular file of at most so many bytes. Opening a pipe or a
// device could wait for ever, so it is looked at first. The error is half a
// sentence that does not name the file: "it is a directory".
func ReadFile(name string, most int) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, errors.New("there is no such file")
	case err != nil:
		return nil, fmt.Errorf("it cannot be read: %w", plainCause(err))
	case info.IsDir():
		return nil, errors.New("it is a directory")
	case !info.Mode().IsRegular():
		return nil, errors.New("it is not a regular file")
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("it cannot be read: %w", plainCause(err))
	}
	defer func() { _ = file.Close() }() // nothing was written
	raw, err := io.ReadAll(io.LimitReader(file, int64(most)+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("it cannot be read: %w", plainCause(err))
	case len(raw) > most:
		return nil, fmt.Errorf("it is larger than %d MiB", most>>20)
	}
	return raw, nil
}

// plainCause is an error of the file system without the path, which the
// message names already.
func plainCause(err error) error {
	var cause *fs.PathError
	if errors.As(err, &cause) {
		return cause.Err
	}
	return err
}
